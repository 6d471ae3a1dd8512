using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AriGen.Runtime.Tests.Fuzz;

/// <summary>Reads a document as <see cref="FuzzModel"/> with <see cref="JsonCursor"/>.</summary>
internal sealed class CursorEcho
{
    private static readonly JsonMembers Members = new(FuzzModel.Names);

    private readonly StringBuilder _text = new();
    private readonly AriReader<bool> _model;

    private CursorEcho() => _model = (ref JsonCursor json) => Model(ref json);

    public static string Read(byte[] document, JsonHistory? history)
    {
        var echo = new CursorEcho();
        try
        {
            var json = new JsonCursor(document, history);
            echo.Model(ref json);
            json.End();
            return echo._text.ToString();
        }
        catch (AriJsonException exception)
        {
            return FuzzModel.Wrong(exception.ByteOffset);
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return FuzzModel.Malformed;
        }
    }

    public static bool Accepts(byte[] document)
    {
        try
        {
            var json = new JsonCursor(document);
            json.Skip();
            json.End();
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private bool Model(ref JsonCursor json)
    {
        _text.Append('{');
        for (int member = json.StartObject(Members); member >= 0; member = json.NextMember(Members, member))
        {
            _text.Append(member).Append('=');
            switch (member)
            {
                case 0: _text.Append(json.String() ?? "-"); break;
                case 1: _text.Append(Convert.ToHexString(json.Text())); break;
                case 2: _text.Append(json.Value<Reason>().Value ?? "-"); break;
                case 3: _text.Append(json.Int32()); break;
                case 4: _text.Append(json.Int64()); break;
                case 5: _text.Append(CultureInfo.InvariantCulture, $"{json.Double():R}"); break;
                case 6: _text.Append(json.Boolean()); break;
                case 7: _text.Append(CultureInfo.InvariantCulture, $"{json.Date():O}"); break;
                case 8: _text.Append(json.Json()?.Element.GetRawText()); break;
                case 9: _text.Append(json.List(_model).Count); break;
                case 10: _text.AppendJoin('|', json.Strings()); break;
                case 11: _text.AppendJoin('|', json.Map(_model).Keys); break;
                case 12 when json.Null(): break;
                case 12: Model(ref json); break;
                default: json.Skip(); break;
            }

            _text.Append(';');
        }

        _text.Append('}');
        return true;
    }
}

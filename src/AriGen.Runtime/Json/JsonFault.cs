using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Finds the member that a document could not be decoded at.</summary>
internal static class JsonFault
{
    private const int MaxNameLength = 60;

    /// <summary>Walks the document up to the fault and makes the exception that names the way there.</summary>
    public static AriJsonException Find(ReadOnlySpan<byte> utf8, JsonReaderOptions options, Exception cause, string what)
    {
        long? wanted = (cause as AriJsonException)?.ByteOffset;
        var reader = new Utf8JsonReader(utf8, options);
        var path = new List<Step>();
        string fault = cause is AriJsonException ? cause.Message : "no valid text";
        try
        {
            while (reader.Read() && (wanted is null ? HasReadableText(ref reader) : reader.TokenStartIndex < wanted))
            {
                Follow(ref reader, path);
            }

            // The value that the walk stopped at is its parent's next one.
            Advance(path);
        }
        catch (JsonException exception)
        {
            fault = utf8.IsEmpty ? "the document is empty" : "the JSON is malformed: " + Reason(exception);
        }

        long offset = wanted ?? reader.TokenStartIndex;
        string member = Render(path);
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {(member.Length == 0 ? "" : member + ": ")}{fault} (byte {offset})");
        return new AriJsonException(message, offset, member, cause);
    }

    private static void Follow(ref Utf8JsonReader reader, List<Step> path)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.PropertyName:
                path[^1] = path[^1] with { Name = NameOf(ref reader) };
                break;
            case JsonTokenType.StartObject:
            case JsonTokenType.StartArray:
                Advance(path);
                path.Add(new Step(reader.TokenType == JsonTokenType.StartArray, -1, null));
                break;
            case JsonTokenType.EndObject:
            case JsonTokenType.EndArray:
                path.RemoveAt(path.Count - 1);
                break;
            default:
                Advance(path);
                break;
        }
    }

    /// <summary>A name on the way may itself be no valid text: decoding passes over names that it does not know without looking at them.</summary>
    private static string NameOf(ref Utf8JsonReader reader)
        => HasReadableText(ref reader) ? PlainText.Line(reader.GetString()!, MaxNameLength) : "?";

    /// <summary>Counts a value of the array that the walk is in.</summary>
    private static void Advance(List<Step> path)
    {
        if (path.Count > 0 && path[^1].IsArray)
        {
            path[^1] = path[^1] with { Index = path[^1].Index + 1 };
        }
    }

    private static bool HasReadableText(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.String or JsonTokenType.PropertyName))
        {
            return true;
        }

        try
        {
            reader.GetString();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static string Render(List<Step> path)
    {
        var text = new StringBuilder();
        foreach (Step step in path)
        {
            if (step.IsArray && step.Index >= 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"[{step.Index}]");
            }
            else if (step.Name is { } name)
            {
                text.Append(text.Length == 0 ? "" : ".").Append(name);
            }
        }

        return text.ToString();
    }

    /// <summary>The reader's words without the line and the position, that are given once and the same way for every fault.</summary>
    private static string Reason(JsonException exception)
    {
        string message = exception.Message;
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return PlainText.Line(position < 0 ? message : message[..position], 160).TrimEnd('.');
    }

    private readonly record struct Step(bool IsArray, int Index, string? Name);
}

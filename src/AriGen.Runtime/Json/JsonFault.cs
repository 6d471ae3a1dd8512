using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Finds the member that could not be decoded.</summary>
internal static class JsonFault
{
    private const int MaxNameLength = 60;

    /// <summary>
    /// Reads a document again, up to the value that could not be decoded, and creates the exception with the value's path.
    /// </summary>
    /// <param name="utf8">The document.</param>
    /// <param name="cause">The exception of the decoding.</param>
    /// <param name="what">The subject of the message.</param>
    public static AriJsonException Find(ReadOnlySpan<byte> utf8, Exception cause, string what)
    {
        long? wanted = (cause as AriJsonException)?.ByteOffset;
        var reader = new Utf8JsonReader(utf8, AriDecoder.ReaderOptions);
        var path = new List<Step>();
        string fault = cause is JsonException or InvalidOperationException ? "the text is invalid" : cause.Message;
        try
        {
            while (reader.Read() && (wanted is null ? HasReadableText(ref reader) : reader.TokenStartIndex < wanted))
            {
                Follow(ref reader, path);
            }

            // The value where the walk stopped is the next one of its parent.
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

    /// <summary>Returns a name for the path. It can be invalid, because decoding skips unknown names without validation.</summary>
    private static string NameOf(ref Utf8JsonReader reader)
        => HasReadableText(ref reader) ? PlainText.Line(reader.GetString()!, MaxNameLength) : "?";

    /// <summary>Counts a value of the current array.</summary>
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

    /// <summary>Returns the reader's message without line and position.</summary>
    private static string Reason(JsonException exception)
    {
        string message = exception.Message;
        int position = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return PlainText.Line(position < 0 ? message : message[..position], 160).TrimEnd('.');
    }

    private readonly record struct Step(bool IsArray, int Index, string? Name);
}

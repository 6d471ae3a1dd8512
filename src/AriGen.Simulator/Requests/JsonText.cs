using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>JSON as Asterisk writes and reads it.</summary>
internal static class JsonText
{
    /// <summary>For all JSON that the server writes.</summary>
    public static readonly JsonWriterOptions Options = new() { Encoder = AsteriskEncoder.Instance, SkipValidation = true };

    /// <summary>Reused by each thread: it grows to the longest document. A new one each time costs more than the writing.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _buffer;

    private static readonly JsonDocumentOptions AsDeepAsAsterisk = new() { MaxDepth = 2048 };

    public static string Of(Action<Utf8JsonWriter> write) => Encoding.UTF8.GetString(Written(write));

    public static byte[] BytesOf(Action<Utf8JsonWriter> write) => Written(write).ToArray();

    private static ReadOnlySpan<byte> Written(Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> buffer = _buffer ?? new ArrayBufferWriter<byte>(1024);
        buffer.ResetWrittenCount();

        // Taken away while in use: what is written may be made of what is written within it.
        _buffer = null;
        using (Utf8JsonWriter writer = new(buffer, Options))
        {
            write(writer);
        }

        _buffer = buffer;
        return buffer.WrittenSpan;
    }

    /// <summary>Writes a client's value as it looks after Asterisk has read it: its numbers in one form, and each member once.</summary>
    public static void Write(Utf8JsonWriter writer, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach ((string name, JsonElement member) in Members(value))
                {
                    writer.WritePropertyName(name);
                    Write(writer, member);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (JsonElement item in value.EnumerateArray())
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case JsonValueKind.Number:
                string number = IsInteger(value) ? value.GetInt64().ToString(CultureInfo.InvariantCulture) : Number(value.GetDouble());
                writer.WriteRawValue(number, skipInputValidation: true);
                break;
            default:
                value.WriteTo(writer);
                break;
        }
    }

    /// <summary>The members of an object in the order in which they first came, each with the value that came last.</summary>
    public static OrderedDictionary<string, JsonElement> Members(JsonElement value)
    {
        OrderedDictionary<string, JsonElement> members = [];
        foreach (JsonProperty member in value.EnumerateObject())
        {
            members[member.Name] = member.Value;
        }

        return members;
    }

    /// <summary>Reads a client's object or array.</summary>
    /// <returns>
    /// Null where it is neither, or where Asterisk cannot read it: a text has a zero character or half a surrogate pair, or a number does
    /// not fit.
    /// </returns>
    public static JsonElement? Parse(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8, AsDeepAsAsterisk);
            return document.RootElement is { ValueKind: JsonValueKind.Object or JsonValueKind.Array } root && IsReadable(root) ? root.Clone() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsReadable(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => value.EnumerateObject().All(static member => IsText(() => member.Name) && IsReadable(member.Value)),
        JsonValueKind.Array => value.EnumerateArray().All(IsReadable),
        JsonValueKind.Number => IsInteger(value) ? value.TryGetInt64(out _) : double.IsFinite(value.GetDouble()),
        JsonValueKind.String => IsText(value.GetString),
        _ => true,
    };

    private static bool IsInteger(JsonElement number) => !number.GetRawText().AsSpan().ContainsAny('.', 'e', 'E');

    private static bool IsText(Func<string?> read)
    {
        try
        {
            return !read()!.Contains('\0', StringComparison.Ordinal);
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair.
            return false;
        }
    }

    /// <summary>The fewest digits that say which number it is; with an exponent below 0.0001 and from 10^16 on.</summary>
    private static string Number(double value)
    {
        const int LargestExponent = 15, SmallestExponent = -4;
        string[] parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        string[] digits = parts[0].TrimStart('-').Split('.');
        int shift = parts.Length > 1 ? int.Parse(parts[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        string all = string.Concat(digits), significant = all.Trim('0');
        int exponent = digits[0].Length - 1 + shift - (all.Length - all.TrimStart('0').Length);
        int whole = Math.Min(significant.Length, exponent + 1);
        string number = significant.Length == 0 ? "0.0"
            : exponent is < SmallestExponent or > LargestExponent
                ? string.Create(CultureInfo.InvariantCulture, $"{significant[0]}{(significant.Length > 1 ? "." : "")}{significant[1..]}e{exponent}")
            : exponent < 0 ? $"0.{new string('0', -exponent - 1)}{significant}"
            : $"{significant[..whole].PadRight(exponent + 1, '0')}.{(whole < significant.Length ? significant[whole..] : "0")}";
        return double.IsNegative(value) ? "-" + number : number;
    }
}

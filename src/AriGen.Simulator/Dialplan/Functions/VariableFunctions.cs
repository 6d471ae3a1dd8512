using System.Globalization;
using System.Text.Json;
using static AriGen.Simulator.TableFunction;

namespace AriGen.Simulator;

/// <summary>Functions that read and set variables, of this channel and of others.</summary>
internal static class VariableFunctions
{
    private const string HashMark = "~HASH~";

    public static IReadOnlyList<DialplanFunction> All { get; } =
    [
        OfParts("ARRAY", 1, int.MaxValue, static (_, _) => null, SetArray),
        new TableFunction("DEC", static (channel, name) => Count(channel, name, -1)),
        new TableFunction("INC", static (channel, name) => Count(channel, name, 1)),
        new TableFunction("DELETE", static (_, _) => null, static (channel, name, _) => channel.Variables.Set(name, null)),
        new TableFunction("EVAL", static (channel, text) => text.Length == 0 ? null : ChannelText.Expand(channel, text)),
        OfParts("EXPORT", 2, 2, static (_, _) => null, Export),
        OfParts("IMPORT", 0, 2, static (channel, parts) => parts.Length > 1 && channel.Pbx.Channels.Find(parts[0]) is { } other ? ChannelText.Read(other, parts[1]) : ""),
        new TableFunction("GLOBAL_DELETE", static (_, _) => null, static (channel, name, _) => channel.Pbx.Globals.Remove(name)),
        new TableFunction("GLOBAL_EXISTS", static (channel, name) => TextFunctions.Bit(channel.Pbx.Globals.ContainsKey(name))),
        OfParts("HASH", 0, 2, ReadHash, static (channel, parts, value) => SetHash(channel, parts, value)),
        OfParts("HASHKEYS", 0, 2, static (channel, parts) => parts.Length > 1 ? "" : Keys(channel, parts.At(0))),
        OfParts("JSON_DECODE", 2, 4, static (channel, parts) => Decode(ChannelText.Read(channel, parts[0]), parts[1], FunctionArguments.Sign(parts.At(2), '.'), parts.At(3).Contains('c', StringComparison.Ordinal))),
        new TableFunction("SET", static (channel, text) => text.Split('=', 2) is [{ Length: > 0 } name, var value] ? Set(channel, name.Trim(), value) : null),
        new TableFunction("VARIABLE_EXISTS", static (channel, name) => TextFunctions.Bit(channel.Variables.Find(name) is not null)),
    ];

    private static void Export(Channel channel, string[] parts, string value)
    {
        if (channel.Pbx.Channels.Find(parts.At(0)) is { } other)
        {
            ChannelText.Set(other, parts.At(1), value);
        }
    }

    private static string Set(Channel channel, string name, string value)
    {
        ChannelText.Set(channel, name, value);
        return value;
    }

    private static void SetArray(Channel channel, string[] names, string values)
    {
        string[] parts = FunctionArguments.Split(values);
        for (int i = 0; i < names.Length; i++)
        {
            ChannelText.Set(channel, names[i], parts.At(i));
        }
    }

    private static string? Count(Channel channel, string name, int step)
        => long.TryParse(ChannelText.Read(channel, name), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number) ? Set(channel, name, (number + step).ToString(CultureInfo.InvariantCulture)) : null;

    private static string ReadHash(Channel channel, string[] parts)
    {
        if (parts.Length == 2)
        {
            return ChannelText.Read(channel, HashName(parts[0], parts[1]));
        }

        // Without a key all values come, as for the row of a database, and the keys stand in a variable.
        string keys = Keys(channel, parts.At(0));
        channel.Variables.Set("~ODBCFIELDS~", keys);
        return string.Join(',', keys.Split(',').Select(key => ChannelText.Read(channel, HashName(parts.At(0), key))));
    }

    private static void SetHash(Channel channel, string[] parts, string value)
    {
        if (parts.Length == 2)
        {
            channel.Variables.Set(HashName(parts[0], parts[1]), value);
        }
    }

    private static string HashName(string hash, string key) => $"{HashMark}{hash}~{key}~";

    private static string Keys(Channel channel, string hash)
        => string.Join(',', channel.Variables.All.Keys.Where(name => name.StartsWith($"{HashMark}{hash}~", StringComparison.Ordinal)).Select(name => name[(HashMark.Length + hash.Length + 1)..^1]));

    private static string? Decode(string json, string path, char separator, bool counts)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            JsonElement at = document.RootElement;
            foreach (string step in path.Split(separator))
            {
                JsonElement next = default;
                bool isThere = at.ValueKind == JsonValueKind.Object ? at.TryGetProperty(step, out next)
                    : at.ValueKind == JsonValueKind.Array && int.TryParse(step, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < at.GetArrayLength() && (next = at[index]).ValueKind != JsonValueKind.Undefined;
                if (!isThere)
                {
                    return null;
                }

                at = next;
            }

            return at.ValueKind switch
            {
                JsonValueKind.Array when counts => at.GetArrayLength().ToString(CultureInfo.InvariantCulture),
                JsonValueKind.Object when counts => at.GetPropertyCount().ToString(CultureInfo.InvariantCulture),
                JsonValueKind.True => "1",
                JsonValueKind.False => "0",
                JsonValueKind.Null => "",
                JsonValueKind.String => at.GetString(),
                _ => JsonText.Of(at.WriteTo),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

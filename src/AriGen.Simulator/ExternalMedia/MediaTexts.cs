using System.Text.Json;
using System.Text.Json.Nodes;

namespace AriGen.Simulator;

/// <summary>What a channel and its program write to each other beside the audio: words with values behind them, or the same as JSON.</summary>
internal sealed class MediaTexts(bool isJson)
{
    private const string ChannelId = "channel_id";

    /// <summary>Something that the program is told.</summary>
    /// <param name="name">Such as MEDIA_START.</param>
    /// <param name="values">Texts, numbers and truth values, in order.</param>
    /// <param name="variables">The channel's variables, which only JSON has; null for none.</param>
    public string Event(string name, IEnumerable<(string Name, object Value)> values, IReadOnlyDictionary<string, string>? variables = null)
    {
        if (!isJson)
        {
            return string.Join(' ', values.Select(static value => $"{value.Name}:{(value.Value is bool flag ? flag ? "true" : "false" : value.Value)}").Prepend(name));
        }

        JsonObject text = new() { ["event"] = name };
        foreach ((string member, object value) in values)
        {
            text[member] = value switch
            {
                int number => number,
                bool flag => flag,
                _ => (string)value,
            };
        }

        if (variables is not null)
        {
            text["channel_variables"] = new JsonObject(
                variables.Reverse().Select(static variable => KeyValuePair.Create(variable.Key, (JsonNode?)variable.Value)));
        }

        return JsonText.Of(writer => text.WriteTo(writer));
    }

    /// <summary>Something short, with the id that the program has given for it: empty where it gave none, null where it can give none. Only JSON has the channel.</summary>
    public string Event(string name, string channelId, string? correlationId)
        => isJson ? Event(name, correlationId is null ? [(ChannelId, channelId)] : [(ChannelId, channelId), ("correlation_id", correlationId)])
            : string.IsNullOrEmpty(correlationId) ? name : $"{name} {correlationId}";

    /// <summary>What the program asks for, such as MARK_MEDIA, and the id that it gives for it.</summary>
    /// <returns>Null where it cannot be read.</returns>
    public (string Name, string CorrelationId)? CommandOf(string text)
    {
        if (!isJson)
        {
            string[] parts = text.Trim().Split(' ', 2);
            return (parts[0], parts.ElementAtOrDefault(1) ?? "");
        }

        try
        {
            JsonObject? command = JsonNode.Parse(text) as JsonObject;
            return (TextOf(command, "command") ?? "", TextOf(command, "correlation_id") ?? "");
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? TextOf(JsonObject? json, string member)
        => json?[member] is JsonValue value && value.TryGetValue(out string? text) ? text : null;
}

using System.Text.Json;
using System.Text.Json.Nodes;

namespace AriGen.Simulator;

/// <summary>The texts between a channel and its program: words followed by values, or JSON.</summary>
internal sealed class MediaTexts(bool isJson)
{
    private const string ChannelId = "channel_id";

    /// <summary>Creates a text about an event.</summary>
    /// <param name="name">The event, such as MEDIA_START.</param>
    /// <param name="values">Strings, numbers and booleans, in order.</param>
    /// <param name="variables">The channel's variables, which only JSON contains, or <see langword="null"/>.</param>
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

    /// <summary>Creates a text about an event with the program's correlation ID.</summary>
    /// <remarks>
    /// The ID is empty if the program gave none, and <see langword="null"/> if it cannot give one. Only JSON contains the channel's ID.
    /// </remarks>
    public string Event(string name, string channelId, string? correlationId)
        => isJson ? Event(name, correlationId is null ? [(ChannelId, channelId)] : [(ChannelId, channelId), ("correlation_id", correlationId)])
            : string.IsNullOrEmpty(correlationId) ? name : $"{name} {correlationId}";

    /// <summary>Reads a command of the program, such as MARK_MEDIA, and its correlation ID.</summary>
    /// <returns>The command, or <see langword="null"/> if it cannot be read.</returns>
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

using System.Text.Json;
using System.Text.Json.Nodes;

namespace AriGen.Simulator;

/// <summary>What a channel and its program write to each other beside the audio: words with values behind them, or the same as JSON.</summary>
internal sealed class MediaTexts(bool isJson)
{
    /// <summary>Something that the program is told.</summary>
    /// <param name="name">Such as MEDIA_START.</param>
    /// <param name="values">Texts and numbers, in order.</param>
    /// <param name="variables">The channel's variables, which only JSON has; null for none.</param>
    public string Event(string name, IEnumerable<(string Name, object Value)> values, IReadOnlyDictionary<string, string>? variables = null)
    {
        if (!isJson)
        {
            return string.Join(' ', values.Select(static value => $"{value.Name}:{value.Value}").Prepend(name));
        }

        JsonObject text = new() { ["event"] = name };
        foreach ((string member, object value) in values)
        {
            text[member] = value is int number ? number : (string)value;
        }

        if (variables is not null)
        {
            text["channel_variables"] = new JsonObject(variables.Reverse().Select(static variable => KeyValuePair.Create(variable.Key, (JsonNode?)variable.Value)));
        }

        return text.ToJsonString();
    }

    /// <summary>What the program asks for, such as ANSWER.</summary>
    /// <returns>Null where it cannot be read.</returns>
    public string? CommandOf(string text)
    {
        if (!isJson)
        {
            return text.Trim();
        }

        try
        {
            return (JsonNode.Parse(text) as JsonObject)?["command"] is JsonValue command && command.TryGetValue(out string? name) ? name : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>MESSAGE and MESSAGE_DATA: what there is to a text for which the dialplan runs.</summary>
internal sealed class MessageFunction(string name, Func<TextMessage, string, string?> read) : DialplanFunction(name)
{
    /// <summary>What MESSAGE reads: from, to or body.</summary>
    public static string? Part(TextMessage text, string part) => part.ToLowerInvariant() switch
    {
        "from" => text.From,
        "to" => text.To,
        "body" => text.Body,
        _ => null,
    };

    protected override string? ReadCore(Channel channel, string arguments) => channel.Technology is TextTechnology { Text: { } text } ? read(text, arguments) : null;
}

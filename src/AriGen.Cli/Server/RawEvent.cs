using AriGen.Runtime;

namespace AriGen.Cli;

/// <summary>Reads events as JSON: the tool has no generated types, so that it shows those of every server.</summary>
internal static class RawEvent
{
    public static AriEvent Read(ref JsonCursor json) => json.UnknownEvent(json.PeekText("type"u8));
}

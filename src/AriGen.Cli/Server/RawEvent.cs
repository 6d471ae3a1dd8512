using AriGen.Runtime;

namespace AriGen.Cli;

/// <summary>The event types of the tool: none, so that it shows the events of every server as JSON.</summary>
internal static class RawEvent
{
    public static AriEventTypes Types { get; } = new("type", static (ref _, _) => null);
}

using AriGen.Runtime;

namespace AriGen.Cli;

/// <summary>The empty set of event types, with which events of every server stay JSON.</summary>
internal static class RawEvent
{
    public static AriEventTypes Types { get; } = new("type", static (ref _, _) => null);
}

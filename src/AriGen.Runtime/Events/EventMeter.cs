using System.Diagnostics.Metrics;

namespace AriGen.Runtime;

/// <summary>Counters of events and event sockets. Their names are part of the public API.</summary>
internal static class EventMeter
{
    public static readonly Counter<long> Received = AriTelemetry.Meter.CreateCounter<long>(
        "ari.events.received", "{event}", "Events received over event sockets.");

    public static readonly Counter<long> Lost = AriTelemetry.Meter.CreateCounter<long>(
        "ari.events.lost", "{event}", "Events lost by readers that were too slow, counted per reader.");

    public static readonly Counter<long> Reconnects = AriTelemetry.Meter.CreateCounter<long>(
        "ari.events.reconnects", "{reconnect}", "Event sockets that were lost and reconnected.");
}

using System.Diagnostics.Metrics;

namespace AriGen.Runtime;

/// <summary>Counters of events and of their sockets. Their names are promised.</summary>
internal static class EventMeter
{
    public static readonly Counter<long> Received = AriTelemetry.Meter.CreateCounter<long>(
        "ari.events.received", "{event}", "Events that came over event sockets.");

    public static readonly Counter<long> Lost = AriTelemetry.Meter.CreateCounter<long>(
        "ari.events.lost", "{event}", "Events that a reader lost because it was too slow, counted for each reader.");

    public static readonly Counter<long> Reconnects = AriTelemetry.Meter.CreateCounter<long>(
        "ari.events.reconnects", "{reconnect}", "Event sockets that were lost and opened again.");
}

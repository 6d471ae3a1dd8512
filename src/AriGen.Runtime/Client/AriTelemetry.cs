using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AriGen.Runtime;

/// <summary>What this library tells of itself. The names are promised.</summary>
internal static class AriTelemetry
{
    /// <summary>The name of the activity source and the meter.</summary>
    public const string Name = "AriGen";

    private static readonly Meter Meter = new(Name);

    /// <summary>A span per request, named by its operation.</summary>
    public static readonly ActivitySource Activities = new(Name);

    /// <summary>How long requests take.</summary>
    public static readonly Histogram<double> RequestDuration = Meter.CreateHistogram(
        "arigen.request.duration",
        unit: "s",
        description: "The time from a request to its whole answer.",
        tags: null,
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });

    /// <summary>Events that came over event sockets.</summary>
    public static readonly Counter<long> EventsReceived = Meter.CreateCounter<long>("arigen.events.received", "{event}", "Events that came over event sockets.");

    /// <summary>Events that a reader was too slow for.</summary>
    public static readonly Counter<long> EventsLost = Meter.CreateCounter<long>("arigen.events.lost", "{event}", "Events that were thrown away because a reader's buffer was full.");

    /// <summary>Event sockets that were opened again.</summary>
    public static readonly Counter<long> Reconnects = Meter.CreateCounter<long>("arigen.reconnects", "{reconnect}", "Event sockets that were lost and opened again.");
}

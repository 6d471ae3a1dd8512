using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AriGen.Runtime;

/// <summary>What this library tells of itself. The names, also those of tags, are promised.</summary>
internal static class AriTelemetry
{
    /// <summary>The name of the activity source and the meter.</summary>
    public const string Name = "AriGen";

    /// <summary>Where every instrument belongs.</summary>
    public static readonly Meter Meter = new(Name);

    /// <summary>A span per request, named by its operation.</summary>
    public static readonly ActivitySource Activities = new(Name);

    /// <summary>How long requests take.</summary>
    public static readonly Histogram<double> RequestDuration = Meter.CreateHistogram(
        "ari.request.duration",
        unit: "s",
        description: "The time from a request to its whole answer.",
        tags: null,
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });
}

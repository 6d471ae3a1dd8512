using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AriGen.Runtime;

/// <summary>Traces and metrics. Their names, including those of tags, are part of the public API.</summary>
internal static class AriTelemetry
{
    /// <summary>The name of the activity source and the meter.</summary>
    public const string Name = "AriGen";

    public static readonly Meter Meter = new(Name);

    /// <summary>The source of one span per request, named by its operation.</summary>
    public static readonly ActivitySource Activities = new(Name);

    public static readonly Histogram<double> RequestDuration = Meter.CreateHistogram(
        "ari.request.duration",
        unit: "s",
        description: "The time from a request to the end of its response.",
        tags: null,
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30] });
}

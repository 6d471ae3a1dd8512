using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace AriGen.Runtime.Tests;

public class TelemetryTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Request_has_a_span_a_measurement_and_a_log_line()
    {
        await using var server = new RawServer(async connection =>
        {
            await connection.ReadRequestAsync();
            await connection.WriteAsync(RawServer.Answer("200 OK", "{}"));
            await connection.ReadRequestAsync();
            await connection.WriteAsync(RawServer.Answer("404 Not Found", """{"message":"Channel not found"}"""));
        });
        var spans = new ConcurrentQueue<Activity>();
        var measurements = new ConcurrentQueue<(double Value, Dictionary<string, object?> Tags)>();
        using var loggers = new RecordingLoggers();
        using ActivityListener activities = Listen(server.Address.Port, spans);
        using MeterListener meters = Measure(server.Address.Port, measurements);
        await using TestClient client = TestClient.To(server.Address, options => options.LoggerFactory = loggers);

        await client.GetAsync("c-1", Token);
        await Assert.ThrowsAsync<AriNotFoundException>(() => client.AnswerAsync("c-2", Token));

        Assert.Equal(["channels.get", "channels.answer"], spans.Select(span => span.DisplayName));
        Assert.All(spans, span => Assert.Equal(ActivityKind.Client, span.Kind));
        Assert.Equal([200, 404], spans.Select(span => span.GetTagItem("http.response.status_code")));
        Assert.Equal(["c-1", "c-2"], spans.Select(span => span.GetTagItem("ari.resource.id")));
        Assert.Equal([ActivityStatusCode.Unset, ActivityStatusCode.Error], spans.Select(span => span.Status));
        Assert.Equal("404", spans.Last().GetTagItem("error.type"));

        Assert.Equal(2, measurements.Count);
        Assert.All(measurements, measurement => Assert.InRange(measurement.Value, 0, 60));
        Assert.All(measurements, measurement => Assert.DoesNotContain("ari.resource.id", measurement.Tags.Keys));
        Assert.Equal([200, 404], measurements.Select(measurement => measurement.Tags["http.response.status_code"]));
        Assert.Equal("channels.answer", measurements.Last().Tags["ari.operation"]);

        Assert.Equal([(LogLevel.Debug, 1), (LogLevel.Debug, 2)], loggers.Lines.Select(line => (line.Level, line.Id.Id)));
        Assert.Contains("channels.get c-1: 200 in ", loggers.Lines.First().Text, StringComparison.Ordinal);
        Assert.Contains("channels.answer c-2: 404 Not Found: Channel not found", loggers.Lines.Last().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failure_without_a_response_is_tagged_with_its_type()
    {
        Uri nowhere = RawServer.Nowhere();
        var spans = new ConcurrentQueue<Activity>();
        using ActivityListener activities = Listen(nowhere.Port, spans);
        await using TestClient client = TestClient.To(nowhere);

        await Assert.ThrowsAsync<AriRequestNotSentException>(() => client.FileAsync("f", Token));

        Activity span = Assert.Single(spans);
        Assert.Equal("AriGen.AriRequestNotSentException", span.GetTagItem("error.type"));
        Assert.Null(span.GetTagItem("http.response.status_code"));
        Assert.Equal(ActivityStatusCode.Error, span.Status);
    }

    // Tests run side by side: each looks at its own port only.
    private static ActivityListener Listen(int port, ConcurrentQueue<Activity> spans)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "AriGen",
            Sample = (ref _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (port.Equals(activity.GetTagItem("server.port")))
                {
                    spans.Enqueue(activity);
                }
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Measure(int port, ConcurrentQueue<(double Value, Dictionary<string, object?> Tags)> measurements)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument is { Meter.Name: "AriGen", Name: "ari.request.duration", Unit: "s" })
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((_, value, tags, _) =>
        {
            var map = new Dictionary<string, object?>(tags.ToArray());
            if (port.Equals(map["server.port"]))
            {
                measurements.Enqueue((value, map));
            }
        });
        listener.Start();
        return listener;
    }
}

using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;

namespace AriGen.Runtime.Tests.Events;

public sealed class EventReportTests
{
    [Fact]
    public async Task Losses_and_reconnects_are_logged_and_counted()
    {
        using Listener listener = new("counted");
        using Logs logs = new();
        await using Stage stage = new(capacity: 10, logs: logs);
        await using StasisApp app = await stage.StartingAsync("counted", cancellationToken: Stage.Token);
        FakeSocket socket = await stage.Server.NextSocketAsync();
        socket.Send(1, 25);
        socket.Send("""{"type":"Numbered","n":"one"}""");
        await socket.ReceivedAsync();
        IAsyncEnumerator<AriEvent> reader = app.Reader();
        await reader.TakeAsync(11);
        socket.Break();
        await reader.NextAsync();

        Assert.Equal(26, listener["ari.events.received"]);
        Assert.Equal(16, listener["ari.events.lost"]);
        Assert.Equal(1, listener["ari.events.reconnects"]);
        Assert.Contains(logs.Lines, static line => line.Contains("a reader is too slow and its buffer of 10 events is full", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, static line => line.Contains("It lost 16 events", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, static line => line.Contains("An event of type Numbered (29 bytes) could not be decoded", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, static line => line.Contains("the event socket is lost", StringComparison.Ordinal));
        Assert.Contains(logs.Lines, static line => line.Contains("reconnected", StringComparison.Ordinal));
    }

    private sealed class Listener : IDisposable
    {
        private readonly MeterListener _listener = new();
        private readonly ConcurrentDictionary<string, long> _sums = new();

        public Listener(string app)
        {
            _listener.InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == "AriGen")
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            };
            _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) =>
            {
                if (tags.Contains(new("ari.app", app)))
                {
                    _sums.AddOrUpdate(instrument.Name, value, (_, sum) => sum + value);
                }
            });
            _listener.Start();
        }

        public long this[string instrument] => _sums.GetValueOrDefault(instrument);

        public void Dispose() => _listener.Dispose();
    }
}

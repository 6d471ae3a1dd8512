using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace AriGen.Simulator.Tests.Log;

/// <summary>What a client does, and what comes of it, can be read.</summary>
public sealed class LogTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_can_be_followed()
    {
        RecordingLog log = new();
        AsteriskSimulatorOptions options = new() { Port = null, LoggerFactory = log };
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(options, Ct);
        AriClient ari = new(asterisk.ClientOptions());
        await using (ari)
        {
            await using StasisApp app = await ari.StartAppAsync("channel-dump", Ct);
            await using IAsyncEnumerator<AriEvent> events = app.ReadEventsAsync(Ct).GetAsyncEnumerator(Ct);
            SimulatedCall call = asterisk.Endpoint("PJSIP/alice").Call("1000");
            await SkipToAsync<StasisStart>(events);
            await ari.Channels.ListAsync(Ct);
            await Assert.ThrowsAsync<AriNotFoundException>(() => ari.Channels.GetAsync("none", Ct));
            call.Hangup();
            await SkipToAsync<StasisEnd>(events);
            await call.WaitForEndAsync(Ct);
        }

        Assert.Equal(
            [
                "asterisk opens an event socket for channel-dump",
                "application channel-dump is registered",
                "200 GET /applications/channel-dump",
                "204 POST /events/user/arigen-proof-ID",
                "PJSIP/alice calls 1000",
                "PJSIP/alice-00000000 begins, with the id ID",
                "PJSIP/alice-00000000 enters channel-dump",
                "200 GET /channels",
                "404 GET /channels/none: Channel not found",
                "PJSIP/alice-00000000 leaves channel-dump",
                "PJSIP/alice-00000000 is gone: Unknown",
                "the event socket for channel-dump is closed",
            ],
            log.Lines.Select(static line => Regex.Replace(line, "(?<=the id |arigen-proof-).*", "ID")));
    }

    private static async Task SkipToAsync<T>(IAsyncEnumerator<AriEvent> events)
        where T : AriEvent
    {
        while (events.Current is not T && await events.MoveNextAsync())
        {
        }
    }

    [Fact]
    public async Task Nobody_reads_a_password_in_it()
    {
        RecordingLog log = new() { Least = LogLevel.Trace };
        AsteriskSimulatorOptions options = new() { Port = null, LoggerFactory = log, Users = { new AriUser("me", "s3cret") } };
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(options, Ct);
        using HttpClient http = new(asterisk.CreateHandler()) { BaseAddress = new Uri("http://asterisk/ari/") };

        using HttpResponseMessage byKey = await http.GetAsync("channels?api_key=me:s3cret", Ct);
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("me:s3cret")));
        using HttpResponseMessage byHeader = await http.GetAsync("channels?x=y&api_key=me:s3cret", Ct);

        Assert.Equal(["200 GET /channels", "200 GET /channels?x=y"], log.Lines);
    }

    [Fact]
    public async Task Events_are_logged_for_those_who_want_them()
    {
        RecordingLog log = new() { Least = LogLevel.Debug };
        AsteriskSimulatorOptions options = new() { Port = null, LoggerFactory = log };
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(options, Ct);
        await using AriClient ari = new(asterisk.ClientOptions());
        await using StasisApp app = await ari.StartAppAsync("channel-dump", Ct);
        asterisk.Endpoint("PJSIP/alice").Call("1000");
        await app.ReadEventsAsync(Ct).FirstAsync(static e => e is StasisStart, Ct);
        Assert.Contains("StasisStart to channel-dump", log.Lines);
    }
}

using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;

namespace AriGen.Simulator.Tests.Determinism;

/// <summary>By a fake clock time passes when the test says so, and every run is the same.</summary>
public sealed class SameEveryTimeTests
{
    private const string Dialplan = """
        [default]
        exten => 1000,1,Stasis(demo)
        exten => 1001,1,Wait(10)
        same => n,Wait(10)
        same => n,Wait(0.25)
        same => n,Stasis(demo)
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Twenty_runs_have_the_same_transcript_byte_for_byte()
    {
        string first = await PlayAsync();
        Assert.Contains("User alerting, no answer", first, StringComparison.Ordinal);
        Assert.Contains("PlaybackFinished", first, StringComparison.Ordinal);
        for (int run = 1; run < 20; run++)
        {
            Assert.Equal(first, await PlayAsync());
        }
    }

    [Fact]
    public async Task A_minute_in_one_step_happens_in_order_and_each_thing_at_its_time()
    {
        FakeTimeProvider clock = new();
        await using AsteriskSimulator asterisk = await StartAsync(clock);
        await using RawClient client = await RawClient.OpenAsync(asterisk, "demo");
        DateTimeOffset begin = clock.GetUtcNow();

        asterisk.Endpoint("PJSIP/alice").Call("1001");
        clock.Advance(TimeSpan.FromMinutes(1));
        using JsonDocument start = JsonDocument.Parse(await client.UntilAsync("StasisStart"));
        string stamp = start.RootElement.GetProperty("timestamp").GetString()!;
        DateTimeOffset entered = DateTimeOffset.ParseExact(stamp, "yyyy-MM-ddTHH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        Assert.Equal(TimeSpan.FromSeconds(20.25), entered - begin);
    }

    [Fact]
    public async Task A_held_request_holds_those_behind_it_while_events_flow()
    {
        await using AsteriskSimulator asterisk = await StartAsync(new FakeTimeProvider());
        await using RawClient client = await RawClient.OpenAsync(asterisk, "demo");

        using HeldAnswer held = asterisk.Faults.HoldNext("channels.list");
        await client.SendAsync("""{"type":"RESTRequest","request_id":"one","method":"GET","uri":"channels"}""");
        await client.SendAsync("""{"type":"RESTRequest","request_id":"two","method":"GET","uri":"asterisk/ping"}""");
        await held.CarriedOut;
        await client.SendAsync(HttpMethod.Post, "events/user/meanwhile?application=demo");
        Assert.Contains("meanwhile", await client.NextAsync(), StringComparison.Ordinal);

        held.Release();
        Assert.Contains("\"request_id\":\"one\"", await client.NextAsync(), StringComparison.Ordinal);
        Assert.Contains("\"request_id\":\"two\"", await client.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_version_without_requests_over_the_socket_passes_them_over()
    {
        await using AsteriskSimulator asterisk = await StartAsync(new FakeTimeProvider(), "16");
        await using RawClient client = await RawClient.OpenAsync(asterisk, "demo");

        await client.SendAsync("""{"type":"RESTRequest","request_id":"one","method":"GET","uri":"channels"}""");
        await client.SendAsync(HttpMethod.Post, "events/user/mark?application=demo");
        Assert.Contains("\"mark\"", await client.NextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Fifty_side_by_side_know_nothing_of_each_other()
    {
        await Task.WhenAll(Enumerable.Range(0, 50).Select(async i =>
        {
            await using AsteriskSimulator asterisk = await StartAsync(new FakeTimeProvider(), port: i % 5 == 0 ? 0 : null);
            await using AriClient ari = new(asterisk.ClientOptions());
            await using StasisApp app = await ari.StartAppAsync("demo", Ct);
            SimulatedCall call = asterisk.Endpoint("PJSIP/alice").Call("1000");
            await foreach (AriEvent item in app.ReadEventsAsync(Ct))
            {
                if (item is StasisStart start)
                {
                    Assert.Equal((call.ChannelId, "PJSIP/alice-00000000"), (start.Channel.Id, start.Channel.Name));
                    break;
                }
            }

            Assert.Equal([call.ChannelId], (await ari.Channels.ListAsync(Ct)).Select(static channel => channel.Id));
        }));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(null)]
    public async Task Its_end_is_the_end_of_all_that_waits(int? port)
    {
        AsteriskSimulator asterisk = await StartAsync(TimeProvider.System, port: port);
        await using AriClient ari = new(asterisk.ClientOptions());
        SimulatedCall call = asterisk.Endpoint("PJSIP/alice").Call("1001");
        using HeldAnswer held = asterisk.Faults.HoldNext("channels.list");
        Task<IReadOnlyList<AriGen.Channel>> list = ari.Channels.ListAsync(Ct);
        await held.CarriedOut;
        Task listens = asterisk.WaitForApplicationAsync("nobody", Ct);

        await asterisk.DisposeAsync();
        await call.WaitForEndAsync(Ct);
        await Assert.ThrowsAsync<AriOutcomeUnknownException>(() => list);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => listens);
    }

    private static Task<AsteriskSimulator> StartAsync(TimeProvider clock, string version = "22", int? port = null)
        => AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions { Version = version, Port = port, Dialplan = Dialplan, TimeProvider = clock }, Ct);

    /// <summary>A call that types and hears something, and one that nobody takes for eight seconds.</summary>
    private static async Task<string> PlayAsync()
    {
        FakeTimeProvider clock = new();
        await using AsteriskSimulator asterisk = await StartAsync(clock);
        await using RawClient client = await RawClient.OpenAsync(asterisk, "demo");
        asterisk.Endpoint("PJSIP/bob").OnlyRing();

        SimulatedCall call = asterisk.Endpoint("PJSIP/alice").Call("1000");
        await client.UntilAsync("StasisStart");
        await client.SendAsync(HttpMethod.Post, $"channels/{call.ChannelId}/answer");
        call.SendDigits("12#");
        await client.SendAsync(HttpMethod.Post, $"channels/{call.ChannelId}/play?media=sound:tt-monkeys,sound:vm-goodbye");
        await client.SendAsync(HttpMethod.Post, $"channels/{call.ChannelId}/play?media=sound:vm-goodbye");
        await client.UntilAsync("PlaybackStarted");
        clock.Advance(TimeSpan.FromMinutes(1));
        call.SendDigits("9");
        await client.SendAsync(HttpMethod.Post, "channels?endpoint=PJSIP/bob&app=demo&timeout=8");
        clock.Advance(TimeSpan.FromSeconds(7.999));
        await client.SendAsync(HttpMethod.Get, "channels");
        clock.Advance(TimeSpan.FromSeconds(0.001));
        await client.SendAsync(HttpMethod.Get, "channels");
        call.Hangup();
        await client.SendAsync(HttpMethod.Post, "events/user/end?application=demo");
        await client.UntilAsync("\"eventname\":\"end\"");
        return client.Transcript.ToString();
    }
}

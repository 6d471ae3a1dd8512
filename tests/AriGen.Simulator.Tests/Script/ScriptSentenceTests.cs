namespace AriGen.Simulator.Tests.Script;

/// <summary>Each sentence says what it means, and no other takes its place.</summary>
public sealed class ScriptSentenceTests : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["APPLICATION"] = "demo", ["ENDPOINT"] = "PJSIP/bob", ["EXTENSION"] = "1000", ["CALL"] = "a", ["OTHER"] = "a", ["NAME"] = "b", ["DIGITS"] = "12#", ["MEDIA"] = "sound:beep",
        ["TIME"] = "1s", ["PAUSE"] = "20ms", ["CAUSE"] = "17", ["STATUS"] = "486", ["CODE"] = "503", ["BYTES"] = "10", ["COUNT"] = "3", ["HERTZ"] = "2100", ["OPERATION"] = "channels.list", ["TEXT"] = "some more words",
    };

    private readonly RecordingLog _log = new();
    private AsteriskSimulator _asterisk = null!;
    private AriClient _ari = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<string> Sentences => [.. SimulationScript.Sentences];

    public async ValueTask InitializeAsync()
    {
        _asterisk = await AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions { Port = null, LoggerFactory = _log }, Ct);
        _ari = new AriClient(_asterisk.ClientOptions());
    }

    [Theory]
    [MemberData(nameof(Sentences))]
    public void It_can_be_read(string sentence)
    {
        string line = string.Join(' ', sentence.Split(' ').Select(static word => Examples.GetValueOrDefault(word, word)));
        SimulationScript.Parse($"PJSIP/alice calls 1000 as a\n{line}");
    }

    [Fact]
    public async Task Requests_fail()
    {
        await PlayAsync("fail next channels.list with 503");
        Assert.Equal(503, (await Assert.ThrowsAnyAsync<AriApiException>(() => _ari.Channels.ListAsync(Ct))).Status);
        Assert.Empty(await _ari.Channels.ListAsync(Ct));
        Assert.Contains("fault: fail next channels.list with 503", _log.Lines);
    }

    [Fact]
    public async Task An_operation_that_is_not_there_is_told()
    {
        InvalidOperationException fault = await Assert.ThrowsAsync<InvalidOperationException>(() => PlayAsync("fail next channels.fly with 503"));
        Assert.StartsWith("script(1): ", fault.Message, StringComparison.Ordinal);
        Assert.Contains("channels.fly", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connections_are_refused_for_a_while()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        Task playing = SimulationScript.Parse("refuse connections for 1h\nwait 2h").PlayAsync(_asterisk, stop.Token);
        await Assert.ThrowsAsync<AriRequestNotSentException>(() => _ari.Channels.ListAsync(Ct));

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => playing);
        Assert.Empty(await _ari.Channels.ListAsync(Ct));
    }

    [Fact]
    public async Task Texts_and_sockets_come_to_harm()
    {
        await using StasisApp app = await _ari.StartAppAsync("demo", Ct);
        await using IAsyncEnumerator<AriEvent> events = app.ReadEventsAsync(Ct).GetAsyncEnumerator(Ct);
        await PlayAsync("""send demo {"type":"Strange", "application":"demo"}""");
        Assert.True(await events.MoveNextAsync());
        Assert.Equal("Strange", Assert.IsType<UnknownEvent>(events.Current).Type);

        // Not in one script: a reset connection may take along what was on its way.
        await PlayAsync("reset sockets");
        Assert.True(await events.MoveNextAsync());
        Assert.Equal(AriGapReason.Reconnected, Assert.IsType<AriGap>(events.Current).Reason);
    }

    public async ValueTask DisposeAsync()
    {
        await _ari.DisposeAsync();
        await _asterisk.DisposeAsync();
    }

    private Task PlayAsync(string script) => SimulationScript.Parse(script).PlayAsync(_asterisk, Ct);
}

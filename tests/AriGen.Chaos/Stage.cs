using System.Text.Json;

namespace AriGen.Chaos;

/// <summary>Everything that takes part in a run: the client under test behind the proxy, its load, and the truth.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private const int MostSources = 6;

    private static readonly TimeSpan EventPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan StartPatience = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan EndPatience = TimeSpan.FromSeconds(15);

    private readonly IChaosServer _server;
    private readonly ChaosProxy _proxy;
    private readonly Witness _witness;
    private readonly Verification _verification;
    private readonly CancellationTokenSource _stopLoad;
    private readonly CancellationTokenSource _stopAll;
    private Task _load = Task.CompletedTask;
    private Task _rest = Task.CompletedTask;

    private Stage(
        ChaosSettings settings, IChaosServer server, TruthClient truth, IReadOnlyList<string> sources, CancellationToken cancellationToken)
    {
        string run = "chaos-" + Guid.NewGuid().ToString("N")[..8];
        _server = server;
        _proxy = new(server.Url);
        Truth = truth;
        Subject = new(ClientOptions.Of(_proxy.Url, server, settings), run);
        _witness = new(truth, run);
        Sender = new(truth, run, Clock, EventPause);
        Requests = new(Subject, _witness, Clock, run);
        _verification = new(truth, Requests, _witness, Clock);
        Subscriptions = new(Subject, truth, Clock, run, settings.Seed, sources);
        Injector = new(_proxy, server, truth, Clock, run);
        _stopLoad = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _stopAll = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
    }

    public FaultClock Clock { get; } = new();

    public TruthClient Truth { get; }

    public Subject Subject { get; }

    public EventSender Sender { get; }

    public RequestLoad Requests { get; }

    public SubscriptionLoad Subscriptions { get; }

    public FaultInjector Injector { get; }

    public static async Task<Stage> CreateAsync(ChaosSettings settings, IChaosServer server, CancellationToken cancellationToken)
    {
        TruthClient truth = new(server);
        JsonElement endpoints = await truth.GetAsync("endpoints", cancellationToken)
            ?? throw new InvalidOperationException("The server has no endpoints.");
        string[] sources =
        [
            .. endpoints.EnumerateArray().Take(MostSources)
                .Select(static one => $"endpoint:{one.GetProperty("technology").GetString()}/{one.GetProperty("resource").GetString()}"),
        ];
        string[] devices = settings.HasDeviceStates ? ["deviceState:Stasis:chaos1", "deviceState:Stasis:chaos2"] : [];
        return new(settings, server, truth, [.. sources, .. devices], cancellationToken);
    }

    /// <summary>Connects everybody, and begins the load.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        _rest = Task.WhenAll(_witness.RunAsync(_stopAll.Token), Subject.RunAsync(_stopAll.Token), _verification.RunAsync(_stopAll.Token));
        if (!await Until.TrueAsync(() => Subject.IsConnected && _witness.IsWatching, StartPatience, cancellationToken))
        {
            throw new InvalidOperationException($"The client has not connected to {_server.Name} within {StartPatience.TotalSeconds} s.");
        }

        await Subscriptions.CompareAsync(waits: true, cancellationToken);
        _load = Task.WhenAll(Sender.RunAsync(_stopLoad.Token), Requests.RunAsync(_stopLoad.Token), Subscriptions.RunAsync(_stopLoad.Token));
    }

    /// <summary>Ends the load, and waits until everything is answered, delivered and looked up, or never will be.</summary>
    /// <returns>Whether the client is connected and the last accepted event has arrived.</returns>
    public async Task<bool> FinishAsync(CancellationToken cancellationToken)
    {
        await _stopLoad.CancelAsync();
        await _load;
        long last = Sender.Sent.LastOrDefault(static one => one.Acceptance == Acceptance.Accepted)?.Number ?? 0;
        bool endsWell = await Until.TrueAsync(() => Subject.IsConnected && Subject.Highest >= last, EndPatience, cancellationToken);
        await Subscriptions.CompareAsync(waits: true, cancellationToken);
        await _stopAll.CancelAsync();
        await _rest;
        await _verification.FinishAsync(cancellationToken);
        return endsWell;
    }

    public async ValueTask DisposeAsync()
    {
        await _stopLoad.CancelAsync();
        await _stopAll.CancelAsync();
        await Task.WhenAll(_load, _rest).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await Subject.DisposeAsync();
        await _proxy.DisposeAsync();
        Truth.Dispose();
        _stopLoad.Dispose();
        _stopAll.Dispose();
    }
}

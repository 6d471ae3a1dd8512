using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text.Json;

namespace AriGen.Chaos;

/// <summary>One run: a schedule of faults, the load, and the judgement.</summary>
internal sealed class ChaosRun
{
    private const int MostSources = 6;

    private static readonly TimeSpan EventPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);
    private static readonly TimeSpan Suspicion = TimeSpan.FromSeconds(12);
    private static readonly TimeSpan ProbePatience = TimeSpan.FromSeconds(5);

    private readonly ChaosSettings _settings;
    private readonly IChaosServer _server;
    private readonly TextWriter _out;
    private readonly FaultClock _clock = new();
    private readonly List<Recovery> _recoveries = [];
    private readonly List<string> _serverFailures = [];

    /// <param name="settings">What is to be done.</param>
    /// <param name="server">The server, running.</param>
    /// <param name="output">Where progress goes.</param>
    public ChaosRun(ChaosSettings settings, IChaosServer server, TextWriter output)
    {
        _settings = settings;
        _server = server;
        _out = output;
    }

    public IReadOnlyList<Fault> Schedule => FaultSchedule.Of(
        _settings.Seed, _settings.Faults, _settings.Kinds is { Count: > 0 } kinds ? kinds : FaultInjector.Kinds(_server));

    public async Task<ChaosReport> RunAsync(CancellationToken cancellationToken)
    {
        string run = "chaos-" + Guid.NewGuid().ToString("N")[..8];
        Stopwatch watch = Stopwatch.StartNew();
        await using ChaosProxy proxy = new(_server.Url);
        using TruthClient truth = new(_server);
        await using Subject subject = new(ClientOptions.Of(proxy.Url, _server, _settings), run);
        Witness witness = new(truth, run);
        EventSender sender = new(truth, run, _clock, EventPause);
        RequestLoad requests = new(subject, witness, _clock, run);
        Verification verification = new(truth, requests, witness, _clock);
        SubscriptionLoad subscriptions = new(subject, truth, _clock, run, _settings.Seed, await SourcesAsync(truth, cancellationToken));
        FaultInjector injector = new(proxy, _server, truth, _clock, run);

        using CancellationTokenSource stopLoad = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using CancellationTokenSource stopSubject = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task watching = witness.RunAsync(stopSubject.Token);
        Task reading = subject.RunAsync(stopSubject.Token);
        await Task.WhenAny(Until.TrueAsync(() => subject.IsConnected && witness.Watching.IsCompleted, Patience, cancellationToken), reading, watching).Unwrap();
        if (!subject.IsConnected)
        {
            throw new InvalidOperationException($"The client has not connected to {_server.Name} within {Patience.TotalSeconds} s.");
        }

        await subscriptions.CompareAsync(waits: true, cancellationToken);
        Task sending = sender.RunAsync(stopLoad.Token);
        Task load = Task.WhenAll(requests.RunAsync(stopLoad.Token), subscriptions.RunAsync(stopLoad.Token));
        Task verifying = verification.RunAsync(stopSubject.Token);

        await InjectAsync(injector, subject, sender, truth, subscriptions, watch, cancellationToken);

        // The end: everything is answered, looked up and delivered, or never will be.
        await stopLoad.CancelAsync();
        await Task.WhenAll(load, sending);
        long last = sender.Sent.LastOrDefault(static one => one.Acceptance == Acceptance.Accepted)?.Number ?? 0;
        bool endsWell = await Until.TrueAsync(() => subject.IsConnected && subject.Highest >= last, TimeSpan.FromSeconds(15), cancellationToken);
        await subscriptions.CompareAsync(waits: true, cancellationToken);
        await stopSubject.CancelAsync();
        await Task.WhenAll(watching, reading, verifying);
        await verification.FinishAsync(cancellationToken);
        return new()
        {
            Title = string.Create(CultureInfo.InvariantCulture, $"seed {_settings.Seed}, {_server.Name}, {_recoveries.Count} faults in {watch.Elapsed.TotalSeconds:0} s"),
            Stream = StreamJudge.Judge(sender.Sent, subject.Stream),
            Requests = [.. requests.Finished],
            Subscriptions = subscriptions,
            Recoveries = _recoveries,
            Endings = subject.Endings,
            ServerFailures = _serverFailures,
            EndsWell = endsWell,
        };
    }

    private async Task InjectAsync(
        FaultInjector injector, Subject subject, EventSender sender, TruthClient truth, SubscriptionLoad subscriptions, Stopwatch watch, CancellationToken cancellationToken)
    {
        IReadOnlyList<Fault> schedule = Schedule;
        for (int at = 0; at < schedule.Count && (_settings.Duration is not { } limit || watch.Elapsed < limit); at++)
        {
            Fault fault = schedule[at];
            await Task.Delay(fault.Pause, cancellationToken);
            _clock.Current = fault.Number;
            int losses = subject.Losses;
            DateTimeOffset reachable = await injector.RunAsync(fault, cancellationToken);
            if (at + 1 < schedule.Count && schedule[at + 1].Follows)
            {
                _recoveries.Add(new(fault, null, IsDeaf: false, IsLost: false, HasNoticed: true));
                await _out.WriteLineAsync($"{fault}");
                continue;
            }

            Recovery recovery = await RecoverAsync(fault, reachable, losses, injector, subject, sender, truth, cancellationToken);
            _recoveries.Add(recovery);
            await _out.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"{fault}: {(recovery switch { { IsDeaf: true } => "DEAF", { IsLost: true } => "NOT CONNECTED", { HasNoticed: false } => "not noticed", _ => $"connected after {recovery.Time!.Value.TotalSeconds:0.00} s" })}"));
            if (recovery.Time is not null)
            {
                await subscriptions.CompareAsync(waits: false, cancellationToken);
            }
        }
    }

    private async Task<Recovery> RecoverAsync(
        Fault fault, DateTimeOffset reachable, int losses, FaultInjector injector, Subject subject, EventSender sender, TruthClient truth, CancellationToken cancellationToken)
    {
        bool IsBack() => subject.IsConnected && sender.FirstNumber(reachable) is { } first && subject.Highest >= first;
        if (_server.CanRestart && !await Until.TrueAsync(IsBack, Suspicion, cancellationToken) && await FailureAsync(truth, cancellationToken) is { } failure)
        {
            _serverFailures.Add(failure);
            await _out.WriteLineAsync($"the server {failure}: it is started again");
            await injector.RestartAsync(TimeSpan.Zero, cancellationToken);
            reachable = DateTimeOffset.UtcNow;
        }

        bool isBack = await Until.TrueAsync(IsBack, _server.CanRestart ? Patience - Suspicion : Patience, cancellationToken);
        TimeSpan time = DateTimeOffset.UtcNow - reachable;
        return new(fault, isBack ? time : null, !isBack && subject.IsConnected, !isBack && !subject.IsConnected, subject.Losses > losses);
    }

    /// <summary>Looks past the proxy whether the server has failed by itself.</summary>
    /// <returns>How, or <see langword="null"/> if it is well.</returns>
    private static async Task<string?> FailureAsync(TruthClient truth, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            await truth.GetAsync("asterisk/ping", cancellationToken);
            limit.CancelAfter(ProbePatience);
            using ClientWebSocket socket = await truth.OpenAsync("chaos-probe", limit.Token);
            return null;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return "answers requests but no upgrade";
        }
        catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConnectionError)
        {
            return "has died";
        }
        catch (Exception exception) when (TruthClient.IsFailure(exception, cancellationToken))
        {
            return null;
        }
    }

    private async Task<IReadOnlyList<string>> SourcesAsync(TruthClient truth, CancellationToken cancellationToken)
    {
        JsonElement endpoints = await truth.GetAsync("endpoints", cancellationToken) ?? throw new InvalidOperationException("The server has no endpoints.");
        IEnumerable<string> sources = endpoints.EnumerateArray()
            .Select(static one => $"endpoint:{one.GetProperty("technology").GetString()}/{one.GetProperty("resource").GetString()}").Take(MostSources);
        return [.. sources, .. _settings.HasDeviceStates ? ["deviceState:Stasis:chaos1", "deviceState:Stasis:chaos2"] : Array.Empty<string>()];
    }
}

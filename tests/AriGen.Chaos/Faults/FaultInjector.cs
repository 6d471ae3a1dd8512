using System.Net.WebSockets;

namespace AriGen.Chaos;

/// <summary>Carries faults out, one at a time.</summary>
internal sealed class FaultInjector(ChaosProxy proxy, IChaosServer server, TruthClient truth, FaultClock clock, string app)
{
    private static readonly TimeSpan LongestHold = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(1.5);

    /// <summary>The kinds that are possible with a server.</summary>
    public static IReadOnlyList<FaultKind> Kinds(IChaosServer server)
        => [
            .. Enum.GetValues<FaultKind>().Where(kind => kind switch
            {
                FaultKind.Pause => server.CanPause,
                FaultKind.Restart => server.CanRestart,
                _ => true,
            }),
        ];

    /// <summary>Carries a fault out.</summary>
    /// <returns>The time from which on the server could be reached.</returns>
    public async Task<DateTimeOffset> RunAsync(Fault fault, CancellationToken cancellationToken)
    {
        TimeSpan duration = fault.Duration;
        try
        {
            await (fault.Kind switch
            {
                FaultKind.CloseEvents => Moment(eventsOnly: true, static one => one.Close()),
                FaultKind.CloseAll => Moment(eventsOnly: false, static one => one.Close()),
                FaultKind.ResetEvents => Moment(eventsOnly: true, static one => one.Reset()),
                FaultKind.ResetAll => Moment(eventsOnly: false, static one => one.Reset()),
                FaultKind.HalfOpenEvents => Moment(eventsOnly: true, static one => one.Die()),
                FaultKind.HalfOpenAll => Moment(eventsOnly: false, static one => one.Die()),
                FaultKind.CutFrame => Moment(eventsOnly: true, static one => one.CutNext()),
                FaultKind.CutBody => CutBodies(),
                FaultKind.Garbage => Moment(eventsOnly: false, static one => one.SpoilNext()),
                FaultKind.Outage => WhileAsync(new() { SwallowsConnections = true }, static one => one.Die(), duration, cancellationToken),
                FaultKind.Stall => StallAsync(duration, cancellationToken),
                FaultKind.Delay => WhileAsync(new() { Delay = Shorter(duration / 4, LongestDelay) }, null, duration, cancellationToken),
                FaultKind.Throttle => WhileAsync(new() { BytesPerSecond = 4000 }, null, duration, cancellationToken),
                FaultKind.Refuse => RefuseAsync(eventsOnly: false, duration, cancellationToken),
                FaultKind.RefuseNew => RefuseAsync(eventsOnly: true, duration, cancellationToken),
                FaultKind.Unauthorized => AnswerAsync(401, "Unauthorized", duration, cancellationToken),
                FaultKind.Forbidden => AnswerAsync(403, "Forbidden", duration, cancellationToken),
                FaultKind.Unavailable => AnswerAsync(503, "Service Unavailable", duration, cancellationToken),
                FaultKind.Html => AnswerAsync(200, "OK", duration, cancellationToken),
                FaultKind.SwallowUpgrade => SwallowUpgradesAsync(duration, cancellationToken),
                FaultKind.LateUpgrade => DelayUpgradesAsync(Shorter(duration, LongestHold), cancellationToken),
                FaultKind.TakeOver => TakeOverAsync(duration, cancellationToken),
                FaultKind.Pause => server.PauseAsync(duration, cancellationToken),
                FaultKind.Restart => RestartAsync(duration, cancellationToken),
                _ => throw new ArgumentOutOfRangeException(nameof(fault)),
            });
        }
        finally
        {
            proxy.Rules = ProxyRules.None;
        }

        return DateTimeOffset.UtcNow;
    }

    /// <summary>Kills the server and starts it again, with nobody listening in between.</summary>
    public async Task RestartAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        // Once before and once after: a request in between belongs to neither process.
        clock.NextEpoch();
        proxy.StopListening();
        await server.KillAsync(cancellationToken);
        await Task.Delay(duration, cancellationToken);
        clock.NextEpoch();
        await server.StartAsync(cancellationToken);
        proxy.Listen();
    }

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    private Task Moment(bool eventsOnly, Action<ProxyConnection> act)
    {
        proxy.ForEach(eventsOnly, act);
        return Task.CompletedTask;
    }

    private Task CutBodies() => Moment(eventsOnly: false, static one =>
    {
        if (!one.IsEvents)
        {
            one.CutNext();
        }
    });

    private async Task WhileAsync(ProxyRules rules, Action<ProxyConnection>? act, TimeSpan duration, CancellationToken cancellationToken)
    {
        proxy.Rules = rules;
        proxy.ForEach(eventsOnly: false, act ?? (static _ => { }));
        await Task.Delay(duration, cancellationToken);
    }

    private async Task StallAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        TaskCompletionSource stall = new(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await WhileAsync(new() { Stall = stall.Task }, null, duration, cancellationToken);
        }
        finally
        {
            proxy.Rules = ProxyRules.None;
            stall.SetResult();
        }
    }

    private async Task RefuseAsync(bool eventsOnly, TimeSpan duration, CancellationToken cancellationToken)
    {
        proxy.StopListening();
        proxy.ForEach(eventsOnly, static one => one.Reset());
        await Task.Delay(duration, cancellationToken);
        proxy.Listen();
    }

    private Task AnswerAsync(int status, string reason, TimeSpan duration, CancellationToken cancellationToken)
    {
        string more = status == 401 ? "WWW-Authenticate: Basic realm=\"chaos\"\r\n" : "";
        string answer = HttpHead.Answer(status, reason, $"<html><body>{reason}</body></html>", more);
        return WhileAsync(new() { Answer = answer }, static one => one.Close(), duration, cancellationToken);
    }

    private Task SwallowUpgradesAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        proxy.Rules = new() { SwallowsUpgrades = true };
        proxy.ForEach(eventsOnly: true, static one => one.Reset());
        return Task.Delay(duration, cancellationToken);
    }

    private async Task DelayUpgradesAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        TimeSpan hold = duration + TimeSpan.FromSeconds(2);
        proxy.Rules = new() { UpgradeDelay = hold };
        proxy.ForEach(eventsOnly: true, static one => one.Reset());
        await Task.Delay(duration, cancellationToken);
        proxy.Rules = ProxyRules.None;

        // Until the last of them has reached the server.
        await Task.Delay(hold, cancellationToken);
    }

    private async Task TakeOverAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(duration);
        byte[] buffer = new byte[16_384];
        try
        {
            using ClientWebSocket socket = await truth.OpenAsync(app, limit.Token);
            while ((await socket.ReceiveAsync(buffer.AsMemory(), limit.Token)).MessageType != WebSocketMessageType.Close)
            {
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or WebSocketException)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }
    }
}

using System.Diagnostics;

namespace AriGen.Chaos;

/// <summary>One run: a schedule of faults, the load, and the judgement.</summary>
/// <param name="settings">What is to be done.</param>
/// <param name="server">The server, running.</param>
/// <param name="output">Where progress goes.</param>
internal sealed class ChaosRun(ChaosSettings settings, IChaosServer server, TextWriter output)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    /// <summary>The time after which the server itself is looked at.</summary>
    private static readonly TimeSpan Suspicion = TimeSpan.FromSeconds(12);

    private readonly List<Recovery> _recoveries = [];
    private readonly List<string> _serverFailures = [];

    public IReadOnlyList<Fault> Schedule => FaultSchedule.Of(
        settings.Seed, settings.Faults, settings.Kinds is { Count: > 0 } kinds ? kinds : FaultInjector.Kinds(server));

    public async Task<ChaosReport> RunAsync(CancellationToken cancellationToken)
    {
        Stopwatch watch = Stopwatch.StartNew();
        await using Stage stage = await Stage.CreateAsync(settings, server, cancellationToken);
        await stage.StartAsync(cancellationToken);
        await InjectAsync(stage, watch, cancellationToken);
        bool endsWell = await stage.FinishAsync(cancellationToken);
        double seconds = watch.Elapsed.TotalSeconds;
        return new()
        {
            Title = FormattableString.Invariant($"seed {settings.Seed}, {server.Name}, {_recoveries.Count} faults in {seconds:0} s"),
            Stream = StreamJudge.Judge(stage.Sender.Sent, stage.Subject.Stream),
            Requests = [.. stage.Requests.Finished],
            Subscriptions = stage.Subscriptions,
            Recoveries = _recoveries,
            Endings = stage.Subject.Endings,
            ServerFailures = _serverFailures,
            EndsWell = endsWell,
        };
    }

    private async Task InjectAsync(Stage stage, Stopwatch watch, CancellationToken cancellationToken)
    {
        IReadOnlyList<Fault> schedule = Schedule;
        for (int at = 0; at < schedule.Count && (settings.Duration is not { } limit || watch.Elapsed < limit); at++)
        {
            Fault fault = schedule[at];
            await Task.Delay(fault.Pause, cancellationToken);
            stage.Clock.Current = fault.Number;
            int losses = stage.Subject.Losses;
            DateTimeOffset reachable = await stage.Injector.RunAsync(fault, cancellationToken);
            bool isFollowed = at + 1 < schedule.Count && schedule[at + 1].Follows;
            Recovery recovery = isFollowed
                ? new(fault, RecoveryResult.NotAwaited)
                : await RecoverAsync(stage, fault, reachable, losses, cancellationToken);
            _recoveries.Add(recovery);
            await output.WriteLineAsync(recovery.ToString());
            if (recovery.Result is RecoveryResult.Connected or RecoveryResult.NotNoticed)
            {
                await stage.Subscriptions.CompareAsync(waits: false, cancellationToken);
            }
        }
    }

    private async Task<Recovery> RecoverAsync(
        Stage stage, Fault fault, DateTimeOffset reachable, int losses, CancellationToken cancellationToken)
    {
        Subject subject = stage.Subject;
        bool IsBack() => subject.IsConnected && stage.Sender.FirstNumber(reachable) is { } first && subject.Highest >= first;
        if (!await Until.TrueAsync(IsBack, Suspicion, cancellationToken)
            && server.CanRestart
            && await stage.Truth.FailureAsync(cancellationToken) is { } failure)
        {
            _serverFailures.Add(failure);
            await output.WriteLineAsync($"the server {failure}: it is started again");
            await stage.Injector.RestartAsync(TimeSpan.Zero, cancellationToken);
            reachable = DateTimeOffset.UtcNow;
        }

        bool isBack = await Until.TrueAsync(IsBack, Patience - Suspicion, cancellationToken);
        RecoveryResult result = isBack ? subject.Losses > losses ? RecoveryResult.Connected : RecoveryResult.NotNoticed
            : subject.IsConnected ? RecoveryResult.Deaf : RecoveryResult.NotConnected;
        return new(fault, result, DateTimeOffset.UtcNow - reachable);
    }
}

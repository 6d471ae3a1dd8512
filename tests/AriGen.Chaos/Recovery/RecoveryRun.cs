using System.Globalization;

namespace AriGen.Chaos;

/// <summary>Measures the time from reachable to connected, with the client's default options, for many clients at once.</summary>
internal sealed class RecoveryRun(IChaosServer server, int clients, TextWriter output)
{
    /// <summary>The longest delay of the default options, and a second.</summary>
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(11);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EventPause = TimeSpan.FromMilliseconds(100);
    private static readonly int[] Steps = [1, 2, 5, 11, 30];

    /// <summary>Runs all cases, and prints a line for each.</summary>
    /// <returns><see langword="true"/> if no recovery took longer than it may; otherwise, <see langword="false"/>.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        string steps = string.Concat(Steps.Select(static step => $"{"≤" + step.ToString(CultureInfo.InvariantCulture) + " s",7}"));
        await output.WriteLineAsync($"{"reachable to connected",-24}{"clients",8}{steps}{"later",7}{"min",8}{"median",8}{"p95",8}{"max",8}");
        bool passes = true;
        foreach (RecoveryCase one in RecoveryCase.All)
        {
            Distribution times = new(await MeasureAsync(one, cancellationToken));
            passes &= times.Max <= Target;
            string counts = string.Concat(Steps.Select((step, at) => $"{times.UpTo(Step(at)) - (at == 0 ? 0 : times.UpTo(Step(at - 1))),7}"));
            string quantiles = string.Concat(new[] { 0, 0.5, 0.95, 1 }.Select(share => Seconds(times.At(share))));
            await output.WriteLineAsync($"{one.Name,-24}{times.Count,8}{counts}{times.Count - times.UpTo(Step(Steps.Length - 1)),7}{quantiles}");
        }

        await output.WriteLineAsync(passes ? "PASS" : $"FAIL: more than {Target.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s");
        return passes;
    }

    private static TimeSpan Step(int at) => TimeSpan.FromSeconds(Steps[at]);

    private static string Seconds(TimeSpan time) => time >= Patience ? $"{"never",8}" : time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture).PadLeft(8);

    private async Task<TimeSpan[]> MeasureAsync(RecoveryCase one, CancellationToken cancellationToken)
    {
        await using ChaosProxy proxy = new(server.Url);
        using TruthClient truth = new(server);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        string run = "chaos-" + Guid.NewGuid().ToString("N")[..8];
        (Subject Subject, EventSender Sender)[] all =
        [
            .. Enumerable.Range(1, clients).Select(number => string.Create(CultureInfo.InvariantCulture, $"{run}-{number}"))
                .Select(app => (new Subject(ClientOptions.Of(proxy.Url, server), app), new EventSender(truth, app, new FaultClock(), EventPause))),
        ];
        Task[] running = [.. all.SelectMany(client => new[] { client.Subject.RunAsync(stop.Token), client.Sender.RunAsync(stop.Token) })];
        try
        {
            if (!await Until.TrueAsync(() => all.All(static client => client.Subject is { IsConnected: true, Highest: > 0 }), Patience, cancellationToken))
            {
                throw new InvalidOperationException($"The clients have not connected to {server.Name} within {Patience.TotalSeconds} s.");
            }

            // Every client has idle connections in its pool, as one that does its work has.
            await Task.WhenAll(all.SelectMany(static client => Enumerable.Range(0, 4).Select(_ => client.Subject.Client.Asterisk.PingAsync())));
            await one.BreakAsync(proxy, cancellationToken);
            DateTimeOffset reachable = DateTimeOffset.UtcNow;
            return await Task.WhenAll(all.Select(client => TimeAsync(client.Subject, client.Sender, reachable, cancellationToken)));
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(running);
            foreach ((Subject subject, _) in all)
            {
                await subject.DisposeAsync();
            }
        }
    }

    private static async Task<TimeSpan> TimeAsync(Subject subject, EventSender sender, DateTimeOffset reachable, CancellationToken cancellationToken)
    {
        bool isBack = await Until.TrueAsync(
            () => subject.IsConnected && sender.FirstNumber(reachable) is { } first && subject.Highest >= first, Patience, cancellationToken);
        return isBack ? DateTimeOffset.UtcNow - reachable : Patience;
    }
}

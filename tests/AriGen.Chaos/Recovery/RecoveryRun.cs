using System.Globalization;

namespace AriGen.Chaos;

/// <summary>Measures the time from reachable to connected, with the client's default options, for many clients at once.</summary>
internal sealed class RecoveryRun(IChaosServer server, int clients, TextWriter output)
{
    /// <summary>The longest delay of the default options, and a second.</summary>
    private static readonly TimeSpan Target = TimeSpan.FromSeconds(11);

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan[] Steps =
    [
        .. new[] { 1, 2, 5, 11, 30 }.Select(static step => TimeSpan.FromSeconds(step)), TimeSpan.MaxValue,
    ];

    /// <summary>Runs all cases, and prints a line for each.</summary>
    /// <returns><see langword="true"/> if no recovery took longer than it may; otherwise, <see langword="false"/>.</returns>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        string[] steps = [.. Steps.SkipLast(1).Select(static step => $"≤{step.TotalSeconds:0} s"), "later"];
        await WriteAsync("reachable to connected", "clients", steps, ["min", "median", "p95", "max"]);
        bool passes = true;
        foreach (RecoveryCase one in RecoveryCase.All)
        {
            Distribution times = new(await MeasureAsync(one, cancellationToken));
            passes &= times.Max <= Target;
            IEnumerable<int> counts = Steps.Select((step, at) => times.UpTo(step) - (at == 0 ? 0 : times.UpTo(Steps[at - 1])));
            IEnumerable<string> shares = new[] { 0, 0.5, 0.95, 1 }.Select(share => Seconds(times.At(share)));
            await WriteAsync(one.Name, Text(times.Count), counts.Select(Text), shares);
        }

        await output.WriteLineAsync(passes ? "PASS" : $"FAIL: more than {Target.TotalSeconds:0} s");
        return passes;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Seconds(TimeSpan time)
        => time >= Patience ? "never" : time.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture);

    private Task WriteAsync(string name, string count, IEnumerable<string> steps, IEnumerable<string> shares)
    {
        string cells = string.Concat(steps.Concat(shares).Select(static cell => cell.PadLeft(8)));
        return output.WriteLineAsync(name.PadRight(24) + count.PadLeft(8) + cells);
    }

    private async Task<TimeSpan[]> MeasureAsync(RecoveryCase one, CancellationToken cancellationToken)
    {
        await using ChaosProxy proxy = new(server.Url);
        using TruthClient truth = new(server);
        string run = "chaos-" + Guid.NewGuid().ToString("N")[..8];
        RecoveryClient[] all =
        [
            .. Enumerable.Range(1, clients)
                .Select(number => new RecoveryClient(ClientOptions.Of(proxy.Url, server), truth, $"{run}-{number}")),
        ];
        try
        {
            if (!await Until.TrueAsync(() => all.All(static client => client.HasBegun), Patience, cancellationToken))
            {
                throw new InvalidOperationException($"The clients have not connected to {server.Name} within {Patience.TotalSeconds} s.");
            }

            await Task.WhenAll(all.Select(static client => client.WarmUpAsync()));
            await one.BreakAsync(proxy, cancellationToken);
            DateTimeOffset reachable = DateTimeOffset.UtcNow;
            return await Task.WhenAll(all.Select(client => client.TimeAsync(reachable, Patience, cancellationToken)));
        }
        finally
        {
            foreach (RecoveryClient client in all)
            {
                await client.DisposeAsync();
            }
        }
    }
}

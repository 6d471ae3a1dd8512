using System.Diagnostics;
using AriGen.Runtime;
using AriGen.Simulator;

namespace AriGen.Benchmarks;

/// <summary>The cost of joining a bridge of many, with an application that gets the events.</summary>
internal static class BridgeSummary
{
    // The joins that are measured are the last ones before a size is reached.
    private const int Measured = 10;

    private static readonly int[] Sizes = [50, 300, 1_000, 3_000];

    /// <summary>Fills one bridge, and writes a line for each size.</summary>
    public static async Task RunAsync(Action<string, string> write)
    {
        await using AsteriskSimulator asterisk = await SimulatorSummary.SimulatorAsync(null).ConfigureAwait(false);
        await using AriClient ari = new(asterisk.ClientOptions());
        await using IAriSocket socket = await SimulatorSummary.OpenAsync(asterisk).ConfigureAwait(false);
        Task<int> counting = SimulatorSummary.CountAsync(socket, int.MaxValue);
        SimulatedEndpoint alice = asterisk.Endpoint("PJSIP/alice");
        await ari.Bridge("large").CreateAsync().ConfigureAwait(false);
        int members = 0;
        long start = Stopwatch.GetTimestamp();
        foreach (int size in Sizes)
        {
            // Millions of events that nobody measures would come while the bridge is filled.
            await FilterAsync(ari, "ChannelVarset").ConfigureAwait(false);
            for (; members < size - Measured; members++)
            {
                await ari.Bridges.AddChannelAsync("large", [alice.Call("1000").ChannelId]).ConfigureAwait(false);
            }

            string[] last = [.. Enumerable.Range(0, Measured).Select(_ => alice.Call("1000").ChannelId)];
            await FilterAsync(ari).ConfigureAwait(false);
            long bytes = GC.GetTotalAllocatedBytes(), begin = Stopwatch.GetTimestamp();
            foreach (string id in last)
            {
                await ari.Bridges.AddChannelAsync("large", [id]).ConfigureAwait(false);
                members++;
            }

            double milliseconds = Stopwatch.GetElapsedTime(begin).TotalMilliseconds / Measured;
            double megabytes = (GC.GetTotalAllocatedBytes() - bytes) / (double)Measured / 1_000_000;
            write($"a join at {size} members", $"{milliseconds:0.0} ms, {megabytes:0.0} MB; {Stopwatch.GetElapsedTime(start).TotalSeconds:0.0} s since the first");
        }

        await socket.CloseAsync(CancellationToken.None).ConfigureAwait(false);
        await counting.ConfigureAwait(false);
    }

    private static Task<Application> FilterAsync(AriClient ari, string? unwanted = null)
        => ari.Applications.FilterEventsAsync("demo", new() { Disallowed = unwanted is null ? [] : [new() { Type = unwanted }] });
}

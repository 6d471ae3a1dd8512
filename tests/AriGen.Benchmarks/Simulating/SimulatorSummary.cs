using System.Diagnostics;
using System.Globalization;
using AriGen.Runtime;
using AriGen.Simulator;

namespace AriGen.Benchmarks;

/// <summary>The capacity and the speed of the simulator, measured in well under a minute.</summary>
internal static class SimulatorSummary
{
    private const int Channels = 10_000, Bridges = 1_000, Digits = 200_000, Starts = 50;

    public static async Task<int> RunAsync()
    {
        await StartAsync(0).ConfigureAwait(false);
        await StartAsync(null).ConfigureAwait(false);
        await ManyAsync().ConfigureAwait(false);
        await RateAsync(null).ConfigureAwait(false);
        await RateAsync(0).ConfigureAwait(false);
        await BridgeSummary.RunAsync(Write).ConfigureAwait(false);
        return 0;
    }

    private static async Task StartAsync(int? port)
    {
        // The first start reads the version's api-docs, once in a process.
        double first = await OnceAsync(port).ConfigureAwait(false);
        double[] times = new double[Starts];
        for (int i = 0; i < Starts; i++)
        {
            times[i] = await OnceAsync(port).ConfigureAwait(false);
        }

        Array.Sort(times);
        Write($"start {Where(port)}", $"{times[Starts / 2]:0.00} ms median, {times[^1]:0.00} ms longest, {first:0.00} ms the first");
    }

    private static async Task<double> OnceAsync(int? port)
    {
        long begin = Stopwatch.GetTimestamp();
        AsteriskSimulator asterisk = await SimulatorAsync(port).ConfigureAwait(false);
        double time = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        await asterisk.DisposeAsync().ConfigureAwait(false);
        return time;
    }

    private static async Task ManyAsync()
    {
        await using AsteriskSimulator asterisk = await SimulatorAsync(null).ConfigureAwait(false);
        await using AriClient ari = new(asterisk.ClientOptions());
        await using IAriSocket socket = await OpenAsync(asterisk).ConfigureAwait(false);
        Task<int> counting = CountAsync(socket, int.MaxValue);
        SimulatedEndpoint alice = asterisk.Endpoint("PJSIP/alice");
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long begin = Stopwatch.GetTimestamp();
        string[] ids = new string[Channels];
        for (int i = 0; i < Channels; i++)
        {
            ids[i] = alice.Call("1000").ChannelId;
        }

        Write("10,000 calls into an application", $"{Stopwatch.GetElapsedTime(begin).TotalSeconds:0.00} s");
        Write("memory of a channel", $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / Channels} bytes");
        begin = Stopwatch.GetTimestamp();
        for (int i = 0; i < Bridges; i++)
        {
            string bridge = string.Create(CultureInfo.InvariantCulture, $"bridge-{i}");
            await ari.Bridge(bridge).CreateAsync().ConfigureAwait(false);
            await ari.Bridges.AddChannelAsync(bridge, ids[(i * (Channels / Bridges))..((i + 1) * (Channels / Bridges))]).ConfigureAwait(false);
        }

        Write("10,000 channels into 1,000 bridges", $"{Stopwatch.GetElapsedTime(begin).TotalSeconds:0.00} s");
        Write("memory of a channel in a bridge", $"{(GC.GetTotalMemory(forceFullCollection: true) - before) / Channels} bytes");
        begin = Stopwatch.GetTimestamp();
        int listed = (await ari.Channels.ListAsync().ConfigureAwait(false)).Count;
        Write("GET /channels, decoded", $"{Stopwatch.GetElapsedTime(begin).TotalMilliseconds:0} ms for {listed}");
        await socket.CloseAsync(CancellationToken.None).ConfigureAwait(false);
        Write("events of all that", $"{await counting.ConfigureAwait(false)}");
    }

    private static async Task RateAsync(int? port)
    {
        await using AsteriskSimulator asterisk = await SimulatorAsync(port).ConfigureAwait(false);
        await using AriClient ari = new(asterisk.ClientOptions());
        await using StasisApp app = await ari.StartAppAsync("demo").ConfigureAwait(false);
        SimulatedCall call = asterisk.Endpoint("PJSIP/alice").Call("1000");
        string digits = new('5', 100);
        long begin = 0;
        int count = 0;
        Task sending = Task.CompletedTask;
        await foreach (AriEvent item in app.ReadEventsAsync().ConfigureAwait(false))
        {
            if (item is StasisStart)
            {
                await ari.Channels.AnswerAsync(call.ChannelId).ConfigureAwait(false);
                begin = Stopwatch.GetTimestamp();
                sending = Task.Run(() => Send(call, digits));
            }
            else if (item is AriGap gap)
            {
                count += (int)gap.Count!;
            }
            else if (item is ChannelDtmfReceived)
            {
                count++;
            }

            if (count == Digits)
            {
                break;
            }
        }

        await sending.ConfigureAwait(false);
        Write($"events to one client {Where(port)}", $"{Digits / Stopwatch.GetElapsedTime(begin).TotalSeconds:0} a second");
    }

    private static void Send(SimulatedCall call, string digits)
    {
        for (int i = 0; i < Digits / digits.Length; i++)
        {
            call.SendDigits(digits);
        }
    }

    public static async Task<int> CountAsync(IAriSocket socket, int most)
    {
        int count = 0;
        while (count < most && !(await socket.ReceiveAsync(CancellationToken.None).ConfigureAwait(false)).IsClose)
        {
            count++;
        }

        return count;
    }

    public static Task<IAriSocket> OpenAsync(AsteriskSimulator asterisk)
        => asterisk.CreateSocketFactory().ConnectAsync(new AriRequestBuilder("GET", "events", "events.eventWebsocket").AddQuery("app", "demo").Build(), CancellationToken.None);

    public static Task<AsteriskSimulator> SimulatorAsync(int? port)
        => AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions { Port = port, Dialplan = "[default]\nexten => 1000,1,Stasis(demo)" });

    private static string Where(int? port) => port is null ? "in process" : "over the port";

    private static void Write(string name, string value) => Console.WriteLine($"{name,-44} {value}");
}

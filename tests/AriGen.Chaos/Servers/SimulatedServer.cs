using AriGen.Simulator;

namespace AriGen.Chaos;

/// <summary>A simulator in this process, on a port.</summary>
internal sealed class SimulatedServer : IChaosServer
{
    private AsteriskSimulator _simulator;

    private SimulatedServer(AsteriskSimulator simulator)
    {
        _simulator = simulator;
        Url = simulator.Url;
    }

    public string Name => "simulator";

    public Uri Url { get; }

    public string User => "asterisk";

    public string Password => "asterisk";

    public bool CanPause => true;

    public bool CanRestart => true;

    public static async Task<SimulatedServer> CreateAsync(CancellationToken cancellationToken)
        => new(await OpenAsync(0, cancellationToken));

    public async Task PauseAsync(TimeSpan duration, CancellationToken cancellationToken)
    {
        using IDisposable pause = _simulator.Faults.StopReading();
        await Task.Delay(duration, cancellationToken);
    }

    public Task KillAsync(CancellationToken cancellationToken) => _simulator.DisposeAsync().AsTask();

    public async Task StartAsync(CancellationToken cancellationToken) => _simulator = await OpenAsync(Url.Port, cancellationToken);

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    // A second to write an event, as tests/asterisk has it: a busy machine does not cut sockets off by itself.
    private static Task<AsteriskSimulator> OpenAsync(int port, CancellationToken cancellationToken)
        => AsteriskSimulator.StartAsync(new() { Port = port, EventWriteTimeout = TimeSpan.FromSeconds(1) }, cancellationToken);
}

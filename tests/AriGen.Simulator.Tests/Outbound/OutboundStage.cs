using Microsoft.Extensions.Time.Testing;

namespace AriGen.Simulator.Tests.Outbound;

/// <summary>A simulator that connects to a program over WebSockets, with a fake clock.</summary>
internal sealed class OutboundStage : IAsyncDisposable
{
    public const string App = "app", Client = "bot";

    private OutboundStage(ProgramServer program, FakeTimeProvider time, RecordingLog log, AsteriskSimulator asterisk)
    {
        Program = program;
        Time = time;
        Log = log;
        Asterisk = asterisk;
        Ari = new AriClient(asterisk.ClientOptions());
    }

    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ProgramServer Program { get; }

    public FakeTimeProvider Time { get; }

    public RecordingLog Log { get; }

    public AsteriskSimulator Asterisk { get; }

    public AriClient Ari { get; }

    /// <summary>Starts the program and the simulator.</summary>
    /// <param name="client">Changes the options of the connection.</param>
    /// <param name="hasSocket">Whether the events of the application <see cref="App"/> use the connection.</param>
    /// <param name="refusal">The status with which the program refuses connections from the start.</param>
    public static async Task<OutboundStage> StartAsync(
        Func<WebSocketClientConnection, WebSocketClientConnection> client,
        bool hasSocket = false,
        int? refusal = null)
    {
        ProgramServer program = await ProgramServer.StartAsync();
        program.Refusal = refusal;
        FakeTimeProvider time = new();
        RecordingLog log = new();
        AsteriskSimulatorOptions options = new()
        {
            Port = null,
            TimeProvider = time,
            LoggerFactory = log,
            Dialplan = $"""
                [default]
                exten => 1,1,Stasis({App})
                 same => n,Answer()
                 same => n,Wait(3600)
                """,
        };
        options.WebSocketClients.Add(client(new WebSocketClientConnection(Client, program.AddressOf("in?key=s3cret"))
        {
            ReconnectInterval = TimeSpan.FromMinutes(1)
        }));
        if (hasSocket)
        {
            options.OutboundWebSockets.Add(new OutboundWebSocket(Client, App));
        }

        return new OutboundStage(program, time, log, await AsteriskSimulator.StartAsync(options, Ct));
    }

    /// <summary>Waits until the program has refused a number of connections, and advances to the next attempt.</summary>
    public async Task RefusedAsync(int times)
    {
        await Log.WaitForAsync($"no WebSocket to {Client}: status {Program.Refusal}, where 0 means no answer", times, Ct);
        Time.Advance(TimeSpan.FromMinutes(1));
    }

    public async ValueTask DisposeAsync()
    {
        await Ari.DisposeAsync();
        await Asterisk.DisposeAsync();
        await Program.DisposeAsync();
    }
}

namespace AriGen.Simulator.Tests.Outside;

/// <summary>Cancellation of waits.</summary>
public sealed class WaitTests
{
    private const int Times = 2000;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Cancelled_while_the_server_is_busy()
    {
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(
            new AsteriskSimulatorOptions { Port = null, Dialplan = "[default]\nexten => 1000,1,Wait(3600)" }, Ct);
        SimulatedCall call = asterisk.Endpoint("PJSIP/alice").Call("1000");
        using CancellationTokenSource end = new();
        Task busy = Task.Run(
            () =>
            {
                while (!end.IsCancellationRequested)
                {
                    _ = call.State;
                }
            },
            Ct);
        for (int i = 0; i < Times; i++)
        {
            using CancellationTokenSource cancel = new();
            Task waiting = call.WaitForDigitsAsync(1, cancel.Token);
            await cancel.CancelAsync().WaitAsync(Patience, Ct);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(Patience, Ct));
        }

        await end.CancelAsync();
        await busy;
    }
}

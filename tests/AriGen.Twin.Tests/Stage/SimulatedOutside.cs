using AriGen.Simulator;

namespace AriGen.Twins.Stage;

/// <summary>Phones by the simulator's script.</summary>
internal sealed class SimulatedOutside(AsteriskSimulator asterisk) : IOutside
{
    public Task<IOutsideCall> CallAsync(string extension) => Task.FromResult<IOutsideCall>(new Call(asterisk.Endpoint("PJSIP/alice").Call(extension)));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private sealed class Call(SimulatedCall call) : IOutsideCall
    {
        public Task HangUpAsync()
        {
            call.HangUp();
            return Task.CompletedTask;
        }
    }
}

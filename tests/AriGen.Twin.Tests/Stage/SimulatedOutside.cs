using AriGen.Simulator;

namespace AriGen.Twins.Stage;

/// <summary>Simulated phones.</summary>
internal sealed class SimulatedOutside : IOutside
{
    private readonly AsteriskSimulator _asterisk;

    public SimulatedOutside(AsteriskSimulator asterisk)
    {
        // As in tests/asterisk/conf/pjsip.conf, where an endpoint without a phone is unreachable.
        _asterisk = asterisk;
        foreach (string name in new[] { "alice", "bob", "anonymous", "carol" })
        {
            asterisk.Endpoint($"PJSIP/{name}").Unregister();
        }
    }

    public Task<IOutsideCall> CallAsync(string extension) => new ScriptedPhone(_asterisk.Endpoint("PJSIP/alice"), "PJSIP/alice").CallAsync(extension);

    public Task<IOutsidePhone> PhoneAsync(string name, string callerName, string callerNumber, bool isFixed = true)
    {
        SimulatedEndpoint endpoint = _asterisk.Endpoint($"PJSIP/{name}");
        endpoint.CallerName = callerName;
        endpoint.CallerNumber = callerNumber;
        if (!isFixed)
        {
            endpoint.Unregister();
        }

        return Task.FromResult<IOutsidePhone>(new ScriptedPhone(endpoint, $"PJSIP/{name}"));
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

namespace AriGen.Simulator;

/// <summary>A phone or trunk outside of the server.</summary>
public sealed class SimulatedEndpoint
{
    private readonly Pbx _pbx;
    private readonly Endpoint _endpoint;

    internal SimulatedEndpoint(Pbx pbx, Endpoint endpoint)
    {
        _pbx = pbx;
        _endpoint = endpoint;
    }

    /// <summary>Calls an extension of the dialplan.</summary>
    /// <param name="extension">Such as <c>1000</c>.</param>
    /// <returns>The call, as the phone has it.</returns>
    public SimulatedCall Call(string extension)
    {
        ArgumentException.ThrowIfNullOrEmpty(extension);
        return new SimulatedCall(_pbx.Run(() => _pbx.Endpoints.Receive(_endpoint, extension)));
    }
}

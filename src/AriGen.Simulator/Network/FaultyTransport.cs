using System.Net;
using Microsoft.AspNetCore.Connections;

namespace AriGen.Simulator;

/// <summary>Kestrel's socket transport with faults.</summary>
internal sealed class FaultyTransport(IConnectionListenerFactory sockets, NetworkFaults faults) : IConnectionListenerFactory
{
    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        IConnectionListener inner = await sockets.BindAsync(endpoint, cancellationToken).ConfigureAwait(false);
        return faults.Listener = new FaultyListener(inner, sockets, faults);
    }
}

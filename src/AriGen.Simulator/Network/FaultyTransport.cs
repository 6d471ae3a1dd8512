using System.Net;
using Microsoft.AspNetCore.Connections;

namespace AriGen.Simulator;

/// <summary>Adds faults to Kestrel's socket transport.</summary>
internal sealed class FaultyTransport(IConnectionListenerFactory sockets, NetworkFaults faults) : IConnectionListenerFactory
{
    public async ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        IConnectionListener inner = await sockets.BindAsync(endpoint, cancellationToken).ConfigureAwait(false);
        return faults.Listener = new FaultyListener(inner, sockets, faults);
    }
}

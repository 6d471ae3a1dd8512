using AriGen.Runtime;

namespace AriGen.Simulator;

/// <summary>Opens event sockets without a network.</summary>
/// <param name="server">The server.</param>
/// <param name="faults">What is wrong on the way.</param>
/// <param name="user">Who opens them.</param>
/// <param name="options">The client's times for pings, which here nobody sends.</param>
internal sealed class InProcessSocketFactory(SimulatorHost server, NetworkFaults faults, AriUser user, AriClientOptions options) : IAriSocketFactory, IEventCarrier
{
    public async Task<IAriSocket> ConnectAsync(AriRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        if (faults.IsRefusing)
        {
            throw new AriRequestNotSentException($"{request.Operation}: no connection to the server: {InProcessHandler.Refusal}");
        }

        await faults.Reading.WhenOpen.WaitAsync(cancellationToken).ConfigureAwait(false);
        string[] target = request.Target.Split('?', 2);
        (EventConnection? socket, RestReply? refusal) = server.Connect(new RestRequest("GET", "/" + target[0], target.ElementAtOrDefault(1) ?? "") { User = user }, this);
        return socket is not null
            ? new InProcessSocket(server, faults, socket)
            : throw AriApiException.Create(request, refusal!.Status, null, refusal.Body.Span);
    }

    public void Reset()
    {
        // The socket's end is all that the client sees of it.
    }

    public void Silence(EventConnection socket)
    {
        Pbx pbx = server.Pbx;
        pbx.Scheduler.Start(async () =>
        {
            await pbx.Scheduler.DelayAsync(options.KeepAliveInterval + options.KeepAliveTimeout, CancellationToken.None);
            socket.Lose();
            server.Disconnected(socket);
        });
    }
}

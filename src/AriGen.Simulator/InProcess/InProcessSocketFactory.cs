using AriGen.Runtime;

namespace AriGen.Simulator;

/// <summary>Opens event sockets without a network.</summary>
internal sealed class InProcessSocketFactory(RestServer server, AriUser user) : IAriSocketFactory
{
    public Task<IAriSocket> ConnectAsync(AriRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        cancellationToken.ThrowIfCancellationRequested();
        string[] target = request.Target.Split('?', 2);
        (EventConnection? socket, RestReply? refusal) = server.Connect(new RestRequest("GET", "/" + target[0], target.ElementAtOrDefault(1) ?? "") { User = user });
        return socket is not null
            ? Task.FromResult<IAriSocket>(new InProcessSocket(server, socket))
            : throw AriApiError.Create(request, refusal!.Status, null, refusal.Body.Span);
    }
}

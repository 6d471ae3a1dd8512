using AriGen.Runtime;

namespace AriGen.Tests.Sdks;

/// <summary>Records all requests and responds to each with JSON null. It opens no sockets.</summary>
internal sealed class RecordingTransport(int status = 200, string? reason = "OK", string? contentType = "application/json", ReadOnlyMemory<byte>? body = null)
    : IAriTransport, IAriSocketFactory
{
    private readonly List<AriRequest> _sent = [];

    public IReadOnlyList<AriRequest> Sent => _sent;

    public Task<AriResponse> SendAsync(AriRequest request, CancellationToken cancellationToken)
    {
        _sent.Add(request);

        // Every operation can read JSON null.
        return Task.FromResult(new AriResponse(status, reason, contentType, body ?? "null"u8.ToArray()));
    }

    public Task<IAriSocket> ConnectAsync(AriRequest request, CancellationToken cancellationToken)
    {
        _sent.Add(request);
        throw new AriRequestNotSentException("The test wanted no more than the request.");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}

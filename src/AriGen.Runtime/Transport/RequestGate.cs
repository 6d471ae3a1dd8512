using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace AriGen.Runtime;

/// <summary>
/// Keeps connections free while the server holds requests: for as long as something is played on a channel, some changes to it
/// wait there. Only what acts on something by POST is ever held, so that such requests may not use all connections, nor those of
/// one operation all that are left to them. What waits here was not sent.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "The semaphores have no wait handles, and requests may end after the client.")]
internal sealed class RequestGate
{
    private const int MaxPosts = DefaultHttp.MaxRequests * 3 / 4;
    private const int MaxOfOperation = DefaultHttp.MaxRequests / 2;

    private readonly SemaphoreSlim _posts = new(MaxPosts);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _operations = new(StringComparer.Ordinal);

    /// <summary>Waits until the request may be sent.</summary>
    public async ValueTask<Place> EnterAsync(AriRequest request, CancellationToken cancellationToken)
    {
        if (request.IsUrgent || request.Method != HttpMethod.Post)
        {
            return default;
        }

        SemaphoreSlim operation = _operations.GetOrAdd(request.Operation, static _ => new SemaphoreSlim(MaxOfOperation));
        await operation.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await _posts.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            operation.Release();
            throw;
        }

        return new Place(operation, _posts);
    }

    /// <summary>The right to send, until it is disposed of.</summary>
    internal readonly struct Place(SemaphoreSlim operation, SemaphoreSlim posts) : IDisposable
    {
        public void Dispose()
        {
            posts?.Release();
            operation?.Release();
        }
    }
}

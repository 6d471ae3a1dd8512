using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace AriGen.Runtime;

/// <summary>
/// Keeps connections free while the server holds requests: it delays some changes of a channel until a playback there has ended. Only
/// POST requests are held. They cannot use all connections, and those of one operation cannot use all that POST requests can.
/// A request that waits here is not sent.
/// </summary>
/// <param name="maxRequests">
/// The number of concurrent requests. Pending requests keep their connections after a renewal, and the server counts old and new ones.
/// Urgent requests are not counted: they end with their attempt, and must not wait for requests on dead connections.
/// </param>
[SuppressMessage("Design", "CA1001", Justification = "The semaphores have no wait handles, and requests can end after the client.")]
internal sealed class RequestGate(int maxRequests)
{
    private const int MaxPosts = DefaultHttp.MaxRequests * 3 / 4;
    private const int MaxOfOperation = DefaultHttp.MaxRequests / 2;

    private readonly SemaphoreSlim _all = new(maxRequests);
    private readonly SemaphoreSlim _posts = new(MaxPosts);
    private readonly ConcurrentDictionary<string, SemaphoreSlim> _operations = new(StringComparer.Ordinal);

    /// <summary>Returns when the request can be sent.</summary>
    public async ValueTask<Place> EnterAsync(AriRequest request, CancellationToken cancellationToken)
    {
        var place = default(Place);
        if (request.IsUrgent)
        {
            return place;
        }

        try
        {
            if (request.Method == HttpMethod.Post)
            {
                SemaphoreSlim operation = _operations.GetOrAdd(request.Operation, static _ => new SemaphoreSlim(MaxOfOperation));
                place = place with { OfOperation = await TakeAsync(operation, cancellationToken).ConfigureAwait(false) };
                place = place with { OfPosts = await TakeAsync(_posts, cancellationToken).ConfigureAwait(false) };
            }

            return place with { OfAll = await TakeAsync(_all, cancellationToken).ConfigureAwait(false) };
        }
        catch
        {
            place.Dispose();
            throw;
        }
    }

    private static async ValueTask<SemaphoreSlim> TakeAsync(SemaphoreSlim places, CancellationToken cancellationToken)
    {
        await places.WaitAsync(cancellationToken).ConfigureAwait(false);
        return places;
    }

    /// <summary>The right to send, until it is disposed.</summary>
    internal readonly record struct Place(SemaphoreSlim? OfOperation, SemaphoreSlim? OfPosts, SemaphoreSlim? OfAll) : IDisposable
    {
        public void Dispose()
        {
            OfAll?.Release();
            OfPosts?.Release();
            OfOperation?.Release();
        }
    }
}

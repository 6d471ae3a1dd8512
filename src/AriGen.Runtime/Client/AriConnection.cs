using System.Collections.Concurrent;
using System.ComponentModel;
using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>The connection of a generated client to the server. Thread-safe.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AriConnection : IAsyncDisposable
{
    private readonly IAriTransport _transport;
    private readonly HttpAriTransport? _http;
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<StasisApp, bool> _apps = new();
    private int _disposed;

    internal AriConnection(AriClientOptions options, AriEventTypes events)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(events);
        Options = options.CheckedCopy();
        EventTypes = events;
        Logger = Options.LoggerFactory.CreateLogger(AriLog.Category);
        Address = new ServerAddress(Options);
        Closing = _closing.Token;
        AbandonedUpgrades = new AbandonedUpgrades(Options.TimeProvider);

        _transport = Options.Transport ?? (_http = new HttpAriTransport(Address, Options));
        SocketFactory = Options.SocketFactory is { } sockets
            ? new CheckedSocketFactory(sockets)
            : new ClientSocketFactory(Address, Options);
        if (Address.IsExposed)
        {
            AriLog.PasswordInTheClear(Logger, Address.Host);
        }
    }

    /// <summary>The client's copy of its options.</summary>
    internal AriClientOptions Options { get; }

    internal AriEventTypes EventTypes { get; }

    internal JsonHistory History { get; } = new();

    internal ILogger Logger { get; }

    internal ServerAddress Address { get; }

    internal IAriSocketFactory SocketFactory { get; }

    internal AbandonedUpgrades AbandonedUpgrades { get; }

    /// <summary>A token that is canceled when the client is disposed.</summary>
    internal CancellationToken Closing { get; }

    /// <summary>Creates the exception of a disposed client, which names the class that users create.</summary>
    internal static ObjectDisposedException Disposed() => new("AriClient");

    /// <summary>Creates an ID for a new resource.</summary>
    /// <returns>The ID.</returns>
    public string NewId() => Options.IdGenerator();

    /// <summary>Sends a request whose response has no content.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">A token to cancel the request. The server may still have carried it out.</param>
    /// <returns>A task that completes when the server has accepted the request.</returns>
    /// <exception cref="AriException">The request failed.</exception>
    public Task SendAsync(AriRequest request, CancellationToken cancellationToken)
        => ExchangeAsync(request, static _ => true, returnsNothing: true, cancellationToken);

    /// <summary>Sends a request whose response is one value.</summary>
    /// <typeparam name="T">The type of the value.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="cancellationToken">A token to cancel the request.</param>
    /// <returns>The value.</returns>
    /// <exception cref="AriException">The request failed.</exception>
    public Task<T> SendAsync<T>(AriRequest request, AriReader<T> read, CancellationToken cancellationToken)
        => ExchangeAsync(
            request, body => AriDecoder.Decode(body, read, request.Operation, History), returnsNothing: false, cancellationToken);

    /// <summary>Sends a request whose response is an array.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads an element.</param>
    /// <param name="cancellationToken">A token to cancel the request.</param>
    /// <returns>The elements.</returns>
    /// <exception cref="AriException">The request failed.</exception>
    public Task<IReadOnlyList<T>> SendListAsync<T>(AriRequest request, AriReader<T> read, CancellationToken cancellationToken)
        => ExchangeAsync(
            request, body => AriDecoder.DecodeList(body, read, request.Operation, History), returnsNothing: false, cancellationToken);

    /// <summary>Sends a request whose response is binary.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">A token to cancel the request, until the response begins.</param>
    /// <returns>The content, which the caller reads and disposes.</returns>
    /// <exception cref="AriException">The request failed.</exception>
    public async Task<AriDownload> SendBinaryAsync(AriRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request = request.WithStreamedResponse();
        var span = new RequestSpan(request, this);
        try
        {
            AriResponse response = await SuccessAsync(request, cancellationToken).ConfigureAwait(false);
            span.Answered(response.Status);
            if (UnexpectedResponse.IsHtml(response.ContentType))
            {
                // Nothing of it is read, because no time-out applies any more.
                await response.DisposeAsync().ConfigureAwait(false);
                throw UnexpectedResponse.Page(request, response, default, Address.Secrets);
            }

            span.End(null);
            return new AriDownload(response);
        }
        catch (Exception exception)
        {
            End(span, exception);
            throw;
        }
    }

    /// <summary>Opens an event socket.</summary>
    /// <param name="upgrade">The request that opens it.</param>
    /// <param name="options">Options for the start of the application.</param>
    /// <param name="cancellationToken">A token to cancel the start.</param>
    /// <returns>The application, once the client has proven that its events arrive.</returns>
    /// <exception cref="AriException">The socket could not be opened.</exception>
    public Task<StasisApp> OpenEventsAsync(AriRequest upgrade, StasisAppOptions? options, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        return StasisApp.StartAsync(this, upgrade, options ?? new StasisAppOptions(), cancellationToken);
    }

    /// <summary>Cancels pending requests and stops the applications. <see cref="AriClientOptions.HttpClient"/> is not disposed.</summary>
    /// <returns>A task that completes when the applications have stopped.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _closing.CancelAsync().ConfigureAwait(false);

            // Before the transport, because their sockets may use it.
            await Task.WhenAll(_apps.Keys.Select(static app => app.StopAsync())).ConfigureAwait(false);
            await _transport.DisposeAsync().ConfigureAwait(false);
            _closing.Dispose();
        }
    }

    /// <summary>
    /// Makes new requests use new connections after the network or the server was lost: pooled ones can be dead without a sign.
    /// Has no effect on an HTTP client or a transport of the user.
    /// </summary>
    internal void RenewConnections()
    {
        if (Volatile.Read(ref _disposed) == 0)
        {
            _http?.Renew();
        }
    }

    /// <summary>Registers an application to stop with the client.</summary>
    /// <exception cref="ObjectDisposedException">The client was disposed in the meantime, and the application has stopped.</exception>
    internal async Task AddAsync(StasisApp app)
    {
        _apps.TryAdd(app, true);
        _ = app.Completion.ContinueWith(_ => _apps.TryRemove(app, out bool _), TaskScheduler.Default);
        if (Volatile.Read(ref _disposed) != 0)
        {
            await app.StopAsync().ConfigureAwait(false);
            ThrowIfDisposed();
        }
    }

    private async Task<T> ExchangeAsync<T>(AriRequest request, BodyReader<T> read, bool returnsNothing, CancellationToken cancellationToken)
    {
        var span = new RequestSpan(request, this);
        try
        {
            AriResponse response = await SuccessAsync(request, cancellationToken).ConfigureAwait(false);
            await using (response.ConfigureAwait(false))
            {
                span.Answered(response.Status);
                ReadOnlyMemory<byte> body = await BodyAsync(request, response, cancellationToken).ConfigureAwait(false);
                if (returnsNothing && UnexpectedResponse.IsPage(response.ContentType, body.Span))
                {
                    throw UnexpectedResponse.Page(request, response, body.Span, Address.Secrets);
                }

                T value = Decode(request, response, body.Span, read);
                span.End(null);
                return value;
            }
        }
        catch (Exception exception)
        {
            End(span, exception);
            throw;
        }
    }

    private T Decode<T>(AriRequest request, AriResponse response, ReadOnlySpan<byte> body, BodyReader<T> read)
    {
        try
        {
            return read(body);
        }
        catch (AriJsonException fault)
        {
            throw UnexpectedResponse.Of(request, response, body, fault, Address.Secrets);
        }
    }

    private static void End(RequestSpan span, Exception exception)
    {
        if (exception is AriApiException error)
        {
            span.Answered(error.Status);
        }

        span.End(exception);
    }

    private async Task<AriResponse> SuccessAsync(AriRequest request, CancellationToken cancellationToken)
    {
        // An application that is stopping still has to restore its event filter.
        if (!request.IsUrgent)
        {
            ThrowIfDisposed();
        }

        AriResponse response;
        try
        {
            response = await _transport.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (TransportFault.IsForeign(exception, cancellationToken))
        {
            throw TransportFault.Of(request, exception);
        }

        if (response.IsSuccess)
        {
            return response;
        }

        await using (response.ConfigureAwait(false))
        {
            ReadOnlyMemory<byte> body = await BodyAsync(request, response, cancellationToken).ConfigureAwait(false);
            throw ErrorResponse.ToException(request, response.Status, response.ReasonPhrase, body.Span, response.Location, Address.Secrets);
        }
    }

    private async ValueTask<ReadOnlyMemory<byte>> BodyAsync(AriRequest request, AriResponse response, CancellationToken cancellationToken)
    {
        try
        {
            return await response.ReadAsync(request, Options.MaxResponseBytes, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (TransportFault.IsForeign(exception, cancellationToken))
        {
            throw TransportFault.Of(request, exception);
        }
    }

    private void ThrowIfDisposed()
    {
        if (Volatile.Read(ref _disposed) != 0)
        {
            throw Disposed();
        }
    }

    private delegate T BodyReader<T>(ReadOnlySpan<byte> body);
}

using System.Collections.Concurrent;
using System.ComponentModel;
using Microsoft.Extensions.Logging;

namespace AriGen.Runtime;

/// <summary>What generated operations send their requests through. Safe for use from many threads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AriConnection : IAsyncDisposable
{
    private readonly IAriTransport _transport;
    private readonly HttpAriTransport? _http;
    private readonly CancellationTokenSource _closing = new();
    private readonly ConcurrentDictionary<StasisApp, bool> _apps = new();
    private int _disposed;

    internal AriConnection(AriClientOptions options, AriReader<AriEvent> events)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(events);
        Options = options.CheckedCopy();
        ReadEvent = events;
        Logger = Options.LoggerFactory.CreateLogger(AriLog.Category);
        Address = new ServerAddress(Options);
        Closing = _closing.Token;
        AbandonedUpgrades = new AbandonedUpgrades(Options.TimeProvider);

        _transport = Options.Transport ?? (_http = new HttpAriTransport(Address, Options));
        SocketFactory = Options.SocketFactory is { } sockets ? new CheckedSocketFactory(sockets) : new ClientSocketFactory(Address, Options);
        if (Address.IsExposed)
        {
            AriLog.PasswordInTheClear(Logger, Address.Host);
        }
    }

    /// <summary>The client's own copy of its options.</summary>
    internal AriClientOptions Options { get; }

    internal AriReader<AriEvent> ReadEvent { get; }

    internal ILogger Logger { get; }

    internal ServerAddress Address { get; }

    internal IAriSocketFactory SocketFactory { get; }

    internal AbandonedUpgrades AbandonedUpgrades { get; }

    /// <summary>Ends when the client is disposed of.</summary>
    internal CancellationToken Closing { get; }

    /// <summary>The exception of a client that was disposed, named after the class that users make and not after its base.</summary>
    internal static ObjectDisposedException Disposed() => new("AriClient");

    /// <summary>Makes an id for something that the client creates.</summary>
    /// <returns>The id.</returns>
    public string NewId() => Options.NewId();

    /// <summary>Sends a request whose answer holds nothing.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>A task that ends when the server has said that it took the request.</returns>
    /// <exception cref="AriException">The request failed.</exception>
    public Task SendAsync(AriRequest request, CancellationToken cancellationToken)
        => ExchangeAsync(request, static _ => true, returnsNothing: true, cancellationToken);

    /// <summary>Sends a request whose answer is one value.</summary>
    /// <typeparam name="T">The value.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads the value.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The value.</returns>
    /// <exception cref="AriException">The request failed.</exception>
    public Task<T> SendAsync<T>(AriRequest request, AriReader<T> read, CancellationToken cancellationToken)
        => ExchangeAsync(request, body => AriDecoder.Decode(body, read, request.Operation), returnsNothing: false, cancellationToken);

    /// <summary>Sends a request whose answer is an array.</summary>
    /// <typeparam name="T">What it holds.</typeparam>
    /// <param name="request">The request.</param>
    /// <param name="read">Reads an element.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The elements.</returns>
    /// <exception cref="AriException">The request failed.</exception>
    public Task<IReadOnlyList<T>> SendListAsync<T>(AriRequest request, AriReader<T> read, CancellationToken cancellationToken)
        => ExchangeAsync(request, body => AriDecoder.DecodeList(body, read, request.Operation), returnsNothing: false, cancellationToken);

    /// <summary>Sends a request whose answer is no JSON.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait for the answer's beginning.</param>
    /// <returns>The content, to be read and disposed of by the caller.</returns>
    /// <exception cref="AriException">The request failed.</exception>
    public async Task<AriBinary> SendBinaryAsync(AriRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        request.StreamsAnswer = true;
        var span = new RequestSpan(request, this);
        try
        {
            AriResponse response = await SuccessAsync(request, cancellationToken).ConfigureAwait(false);
            span.Answered(response.Status);
            if (UnexpectedResponse.IsHtml(response.ContentType))
            {
                // Nothing of it is read, because no time-out counts any more.
                await response.DisposeAsync().ConfigureAwait(false);
                throw UnexpectedResponse.Page(request, response, default, Address.Secrets);
            }

            span.End(null);
            return new AriBinary(response);
        }
        catch (Exception exception)
        {
            End(span, exception);
            throw;
        }
    }

    /// <summary>Opens an event socket by an operation of the api-docs.</summary>
    /// <param name="upgrade">The request that opens it.</param>
    /// <param name="options">How the application is started.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The application, once its events can arrive.</returns>
    /// <exception cref="AriException">The socket could not be opened.</exception>
    public Task<StasisApp> OpenEventsAsync(AriRequest upgrade, StasisAppOptions? options, CancellationToken cancellationToken)
    {
        ThrowIfDisposed();
        return StasisApp.StartAsync(this, upgrade, options ?? new StasisAppOptions(), cancellationToken);
    }

    /// <summary>Ends what is under way. An HTTP client that was brought along stays open.</summary>
    /// <returns>A task that ends with it.</returns>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _disposed, 1) == 0)
        {
            await _closing.CancelAsync().ConfigureAwait(false);

            // Before the transport, because their sockets may live on it.
            await Task.WhenAll(_apps.Keys.Select(static app => app.StopAsync())).ConfigureAwait(false);
            await _transport.DisposeAsync().ConfigureAwait(false);
            _closing.Dispose();
        }
    }

    /// <summary>
    /// Makes new requests use new connections, because the network or the server was lost: those in the pool may be dead without
    /// a sign. Does nothing where the user has brought the HTTP client or the transport.
    /// </summary>
    internal void RenewConnections()
    {
        if (Volatile.Read(ref _disposed) == 0)
        {
            _http?.Renew();
        }
    }

    /// <summary>Ends the application with the client, unless it ends before.</summary>
    /// <exception cref="ObjectDisposedException">The client has ended meanwhile, and so has the application.</exception>
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
        // An application that is being stopped still has to put things in order.
        if (!request.IsUrgent)
        {
            ThrowIfDisposed();
        }
        // Builds the request, so that what cannot be sent is the caller's fault and not the transport's.
        _ = request.Target;
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
            throw AriApiError.Of(request, response.Status, response.ReasonPhrase, body.Span, response.Location, Address.Secrets);
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

namespace AriGen.Runtime;

/// <summary>A token that is canceled by the caller, with the client, or when the time for the request is up.</summary>
internal sealed class RequestDeadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _callerRegistration;
    private readonly CancellationTokenRegistration _closingRegistration;
    private readonly CancellationToken _caller;
    private readonly CancellationToken _closing;
    private readonly TimeSpan _timeout;

    public RequestDeadline(AriRequest request, AriClientOptions options, CancellationToken caller, CancellationToken closing = default)
    {
        _timeout = Shorter(options.RequestTimeout, request.Timeout);
        _caller = caller;
        _closing = closing;
        _source = new CancellationTokenSource(_timeout, options.TimeProvider);
        _callerRegistration = Link(caller);
        _closingRegistration = Link(closing);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>Whether the caller has canceled the request, so that any failure is a cancellation.</summary>
    public bool IsCancelledByCaller => _caller.IsCancellationRequested;

    /// <summary>Whether the client was disposed.</summary>
    public bool IsClosed => _closing.IsCancellationRequested;

    /// <summary>The time for the request, if it is up; otherwise, <see langword="null"/>.</summary>
    public TimeSpan? Elapsed => _source.IsCancellationRequested && !IsClosed && !IsCancelledByCaller ? _timeout : null;

    /// <summary>Creates the exception for a canceled request.</summary>
    public OperationCanceledException Cancelled(AriRequest request, Exception exception)
        => new($"{request.Operation}: canceled by the caller.", exception, _caller);

    public void Dispose()
    {
        _callerRegistration.Dispose();
        _closingRegistration.Dispose();
        _source.Dispose();
    }

    private static TimeSpan Shorter(TimeSpan usual, TimeSpan? own)
        => own is { } time && (usual == Timeout.InfiniteTimeSpan || time < usual) ? time : usual;

    private CancellationTokenRegistration Link(CancellationToken token)
        => token.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
}

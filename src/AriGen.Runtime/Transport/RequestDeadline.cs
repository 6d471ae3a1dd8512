namespace AriGen.Runtime;

/// <summary>A token that ends with the caller's, or when the time is up by the clock that the options name.</summary>
internal sealed class RequestDeadline : IDisposable
{
    private readonly CancellationTokenSource _source;
    private readonly CancellationTokenRegistration _caller;
    private readonly CancellationToken _callerToken;
    private readonly TimeSpan _timeout;

    public RequestDeadline(TimeSpan timeout, TimeProvider timeProvider, CancellationToken callerToken)
    {
        _timeout = timeout;
        _callerToken = callerToken;
        _source = new CancellationTokenSource(timeout, timeProvider);
        _caller = callerToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), _source);
    }

    public CancellationToken Token => _source.Token;

    /// <summary>What to throw for an exception of the framework: the caller's cancellation, the time-out, or what the failure means.</summary>
    public Exception Explain(AriRequest request, Exception exception, bool hasOwnTimeout)
    {
        if (_callerToken.IsCancellationRequested)
        {
            return new OperationCanceledException($"{request.Operation}: cancelled by the caller.", exception, _callerToken);
        }

        return _source.IsCancellationRequested
            ? HttpFault.TimedOut(request, _timeout, exception)
            : HttpFault.Of(request, exception, hasOwnTimeout);
    }

    public void Dispose()
    {
        _caller.Dispose();
        _source.Dispose();
    }
}

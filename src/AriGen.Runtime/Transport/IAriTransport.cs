namespace AriGen.Runtime;

/// <summary>Carries requests to the server, and answers back. Used from many threads at a time.</summary>
public interface IAriTransport : IAsyncDisposable
{
    /// <summary>Sends one request and waits for its answer, whatever its status.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, to be disposed of by the caller.</returns>
    /// <exception cref="AriRequestNotSentException">The request never reached the server.</exception>
    /// <exception cref="AriOutcomeUnknownException">It may have reached the server, and no whole answer came.</exception>
    /// <exception cref="OperationCanceledException">The caller gave up.</exception>
    Task<AriResponse> SendAsync(AriRequest request, CancellationToken cancellationToken);
}

namespace AriGen.Runtime;

/// <summary>Converts the exceptions of the user's socket factory to those that a factory is documented to throw.</summary>
internal sealed class CheckedSocketFactory(IAriSocketFactory inner) : IAriSocketFactory
{
    public async Task<IAriSocket> ConnectAsync(AriRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await inner.ConnectAsync(request, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (TransportFault.IsForeign(exception, cancellationToken))
        {
            throw TransportFault.Of(request, exception);
        }
    }
}

namespace AriGen.Runtime;

/// <summary>A socket factory of the user, whose exceptions become those that it is documented to throw.</summary>
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

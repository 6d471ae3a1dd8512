using AriGen.Runtime;

namespace AriGen;

/// <summary>A Stasis application that is connected to the server.</summary>
public sealed class StasisApp
{
    internal static Task<StasisApp> StartAsync(AriConnection connection, AriRequest upgrade, StasisAppOptions options, CancellationToken cancellationToken)
        => throw new NotImplementedException();
}

namespace AriGen.Twins.Stage;

/// <summary>The phones outside of the server.</summary>
internal interface IOutside : IAsyncDisposable
{
    /// <summary>Alice calls an extension.</summary>
    Task<IOutsideCall> CallAsync(string extension);
}

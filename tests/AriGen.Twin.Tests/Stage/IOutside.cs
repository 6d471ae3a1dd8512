namespace AriGen.Twins.Stage;

/// <summary>The phones outside of the server.</summary>
internal interface IOutside : IAsyncDisposable
{
    /// <summary>Calls an extension as Alice, a phone that the server knows and cannot reach.</summary>
    Task<IOutsideCall> CallAsync(string extension);

    /// <summary>
    /// Creates a phone for the scenario, with its own endpoint on the server. It rings and answers at once when it is called.
    /// </summary>
    /// <param name="name">The endpoint's name, and the user part of its address.</param>
    /// <param name="callerName">The caller name that is configured on the server.</param>
    /// <param name="callerNumber">The caller number that is configured on the server.</param>
    /// <param name="isFixed">Whether the server knows its address; otherwise, it has to register.</param>
    Task<IOutsidePhone> PhoneAsync(string name, string callerName, string callerNumber, bool isFixed = true);
}

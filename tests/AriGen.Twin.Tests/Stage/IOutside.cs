namespace AriGen.Twins.Stage;

/// <summary>The phones outside of the server.</summary>
internal interface IOutside : IAsyncDisposable
{
    /// <summary>Alice, whom the server knows and cannot reach, calls an extension.</summary>
    Task<IOutsideCall> CallAsync(string extension);

    /// <summary>A phone of the scenario's own, with an endpoint of its own in the server. When it is called it rings and answers at once.</summary>
    /// <param name="name">The endpoint's name, and the user part of its address.</param>
    /// <param name="callerName">The caller's name that the server has for it.</param>
    /// <param name="callerNumber">The caller's number that the server has for it.</param>
    /// <param name="isFixed">Whether the server knows where it is; if not, it has to register.</param>
    Task<IOutsidePhone> PhoneAsync(string name, string callerName, string callerNumber, bool isFixed = true);
}

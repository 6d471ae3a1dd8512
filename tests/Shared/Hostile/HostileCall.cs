namespace AriGen.Testing;

/// <summary>The client's action that a hostile server answers.</summary>
internal enum HostileCall
{
    /// <summary>Reads a list.</summary>
    Read,

    /// <summary>Sends a request that returns nothing.</summary>
    Change,

    /// <summary>Opens an event socket and receives from it to its end.</summary>
    Socket,
}

namespace AriGen.Chaos;

/// <summary>The server's answer to a user event.</summary>
internal enum Acceptance
{
    /// <summary>It answered 204.</summary>
    Accepted,

    /// <summary>It refused the event, as it does while the application is not registered, or was not there.</summary>
    Refused,

    /// <summary>No answer came.</summary>
    Unknown,
}

namespace AriGen.Chaos;

/// <summary>The relation of an undelivered event to the declared losses.</summary>
internal enum Lost
{
    /// <summary>A loss stands at its place in the stream, and covers its time.</summary>
    Declared,

    /// <summary>A loss stands at its place in the stream, but begins later or ends earlier than the event.</summary>
    OutsideInterval,

    /// <summary>No loss stands between the events around it.</summary>
    NoGap,
}

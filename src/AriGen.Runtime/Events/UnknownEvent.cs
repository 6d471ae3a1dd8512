namespace AriGen;

/// <summary>An event that has no type here: the api-docs lack it, or it could not be decoded. Nothing of it is thrown away.</summary>
public sealed partial record UnknownEvent : AriEvent
{
    /// <summary>Makes the event.</summary>
    /// <param name="type">The event's type as the server names it; empty where it has none.</param>
    public UnknownEvent(string type) => Type = type;

    /// <inheritdoc/>
    public override string Type { get; }

    /// <summary>The whole event; JSON's null where the message was no JSON, which <see cref="AriEvent.RawJson"/> then holds in any case.</summary>
    public JsonData Json { get; init; }

    /// <summary>Why an event of a known type could not be decoded; null for a type that the api-docs lack.</summary>
    public AriJsonException? Error { get; init; }

    /// <summary>Compares type, content and the words of the error.</summary>
    /// <param name="other">The other event.</param>
    /// <returns>True when both hold the same.</returns>
    public bool Equals(UnknownEvent? other)
        => base.Equals(other) && Type == other!.Type && Json == other.Json && Error?.Message == other.Error?.Message;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Json, Error?.Message);
}

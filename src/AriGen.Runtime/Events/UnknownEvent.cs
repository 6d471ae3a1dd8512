namespace AriGen;

/// <summary>An event whose type is not in the api-docs, or that could not be decoded. Its content is complete.</summary>
public sealed partial record UnknownEvent : AriEvent
{
    /// <summary>Initializes a new instance.</summary>
    /// <param name="type">The wire name of the event's type; empty if it has none.</param>
    public UnknownEvent(string type) => Type = type;

    /// <inheritdoc/>
    public override string Type { get; }

    /// <summary>The event as JSON; JSON null if the message is not JSON, in which case <see cref="AriEvent.RawJson"/> has it.</summary>
    public JsonData Json { get; init; }

    /// <summary>The reason why the event could not be decoded; <see langword="null"/> if its type is not in the api-docs.</summary>
    public AriJsonException? Error { get; init; }

    /// <summary>Compares type, content and error message.</summary>
    /// <param name="other">The other event.</param>
    /// <returns><see langword="true"/> if the events are equal; otherwise, <see langword="false"/>.</returns>
    public bool Equals(UnknownEvent? other)
        => base.Equals(other) && Type == other!.Type && Json == other.Json && Error?.Message == other.Error?.Message;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Type, Json, Error?.Message);
}

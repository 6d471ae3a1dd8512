using System.Text;
using System.Text.Json.Serialization;
using AriGen.Runtime;

namespace AriGen;

/// <summary>Base class of all events in the stream of a Stasis application.</summary>
/// <remarks>
/// System.Text.Json serializes an event as the server does, and deserializes it as its own type, also as a member of another type.
/// With two generated clients in a process, the first public one deserializes it; use the client's own base class of events then.
/// An <see cref="AriGap"/> has the same format. <see cref="RawJson"/> is not serialized.
/// </remarks>
[JsonConverter(typeof(AriEventConverter))]
public abstract record AriEvent
{
    /// <summary>The wire name of the event's type.</summary>
    public abstract string Type { get; }

    /// <summary>
    /// The original message in UTF-8; empty unless <see cref="StasisAppOptions.KeepRawJson"/> is set.
    /// Not part of equality and <see cref="object.ToString"/>.
    /// </summary>
    public ReadOnlyMemory<byte> RawJson { get; init; }

    /// <summary>Compares type and content, without <see cref="RawJson"/>.</summary>
    /// <param name="other">The other event.</param>
    /// <returns><see langword="true"/> if the events are equal; otherwise, <see langword="false"/>.</returns>
    public virtual bool Equals(AriEvent? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Prints the members for <see cref="object.ToString"/>.</summary>
    /// <param name="builder">The builder to append to.</param>
    /// <returns><see langword="true"/> if a member was printed; otherwise, <see langword="false"/>.</returns>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}

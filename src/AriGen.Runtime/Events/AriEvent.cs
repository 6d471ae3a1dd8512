using System.Text;
using System.Text.Json.Serialization;
using AriGen.Runtime;

namespace AriGen;

/// <summary>What a Stasis application's stream holds: an event of the server, or a word of this library about the stream itself.</summary>
/// <remarks>
/// System.Text.Json writes an event whole, as the server does, and reads it again as its own type, also as a member of another type.
/// With two generated clients in a process, the first public one reads it: deserialize as the client's own base class of events then.
/// An <see cref="AriGap"/> is written in the same form. <see cref="RawJson"/> is not written.
/// </remarks>
[JsonConverter(typeof(AriEventConverter))]
public abstract record AriEvent
{
    /// <summary>The event's type as the server names it.</summary>
    public abstract string Type { get; }

    /// <summary>
    /// The message as it came, in UTF-8; empty unless <see cref="StasisAppOptions.KeepRawJson"/> is set.
    /// It counts neither for equality nor in <see cref="object.ToString"/>.
    /// </summary>
    public ReadOnlyMemory<byte> RawJson { get; init; }

    /// <summary>Compares by kind and content, without <see cref="RawJson"/>.</summary>
    /// <param name="other">The other event.</param>
    /// <returns>True when both hold the same.</returns>
    public virtual bool Equals(AriEvent? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();

    /// <summary>Prints the members for <see cref="object.ToString"/>.</summary>
    /// <param name="builder">Where to.</param>
    /// <returns>Whether anything was printed.</returns>
    protected virtual bool PrintMembers(StringBuilder builder) => false;
}

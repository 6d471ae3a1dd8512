using System.Collections.Immutable;
using System.ComponentModel;
using System.Text;

namespace AriGen.Runtime;

/// <summary>The event types of one assembly with generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class AriEventTypes
{
    private static readonly Lock Gate = new();

    // Static, because System.Text.Json creates the converter of AriEvent and passes nothing to it. It grows by one entry an assembly.
    private static ImmutableArray<AriEventTypes> _loaded = [];
    private static int _publicCount;

    private readonly byte[] _discriminator;
    private readonly byte[] _mark;
    private readonly AriEventReader _read;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="discriminator">The member that holds an event's type.</param>
    /// <param name="read">Reads an event of a known type.</param>
    public AriEventTypes(string discriminator, AriEventReader read)
    {
        _discriminator = Encoding.UTF8.GetBytes(discriminator);
        _mark = Encoding.UTF8.GetBytes($",\"{discriminator}\":\"");
        _read = read;
    }

    /// <summary>The registered types, the public ones first.</summary>
    internal static ImmutableArray<AriEventTypes> Loaded => _loaded;

    /// <summary>The member that holds an event's type.</summary>
    internal ReadOnlySpan<byte> Discriminator => _discriminator;

    /// <summary>Registers the types with the converter of <see cref="AriEvent"/>.</summary>
    /// <param name="isPublic">
    /// Whether other assemblies can use the types. If two assemblies know a type, the first public one reads it.
    /// </param>
    public void Register(bool isPublic)
    {
        lock (Gate)
        {
            _loaded = isPublic ? _loaded.Insert(_publicCount++, this) : _loaded.Add(this);
        }
    }

    /// <summary>Decodes a message of an event socket.</summary>
    /// <param name="message">The message in UTF-8.</param>
    /// <returns>The event; an <see cref="UnknownEvent"/> if its type is unknown or it cannot be decoded.</returns>
    public AriEvent Decode(ReadOnlySpan<byte> message) => EventDecoder.Decode(message, this);

    /// <summary>Reads an event that must be of a type or derived from it.</summary>
    /// <typeparam name="T">The type.</typeparam>
    /// <param name="json">A cursor on the event, which is left after it.</param>
    /// <returns>The event.</returns>
    /// <exception cref="AriJsonException">The event is of another type, or a member has the wrong kind of value.</exception>
    public T Read<T>(ref JsonCursor json)
        where T : AriEvent
    {
        JsonCursor start = json;
        return Read(ref json) as T ?? throw new AriJsonException(
            $"expected a {typeof(T).Name}, found {JsonCursor.Shown(start.FindText(_discriminator))}", start.Offset);
    }

    /// <summary>Reads an event; <see langword="null"/> if its type is unknown.</summary>
    internal AriEvent? Read(ref JsonCursor json) => _read(ref json, json.FindText(_discriminator));

    /// <summary>Reads the event of a whole message; <see langword="null"/> if its type is unknown.</summary>
    internal AriEvent? Read(ref JsonCursor json, ReadOnlySpan<byte> message)
    {
        ReadOnlySpan<byte> type = MessageType.Find(message, _discriminator, _mark);
        return type.IsEmpty ? throw new AriJsonException("no type", byteOffset: 0) : _read(ref json, type);
    }
}

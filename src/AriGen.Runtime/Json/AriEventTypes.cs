using System.Collections.Immutable;
using System.ComponentModel;

namespace AriGen.Runtime;

/// <summary>The events of all assemblies with generated code. Each assembly registers itself when it is loaded.</summary>
/// <remarks>
/// State of the process, because System.Text.Json makes the converter that <see cref="AriEvent"/> names and hands it nothing.
/// It only grows, by one entry an assembly, and no client reads it.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class AriEventTypes
{
    private static readonly Lock Gate = new();
    private static ImmutableArray<AriReader<AriEvent>> _readers = [];
    private static int _publicReaders;

    /// <summary>Adds the events of an assembly. Of two assemblies that know a type, the first one with public events reads it.</summary>
    /// <param name="read">Reads an event.</param>
    /// <param name="isPublic">Whether other assemblies can use the events. Those that they cannot use, such as the simulator's, come last.</param>
    public static void Register(AriReader<AriEvent> read, bool isPublic)
    {
        lock (Gate)
        {
            _readers = isPublic ? _readers.Insert(_publicReaders++, read) : _readers.Add(read);
        }
    }

    internal static AriEvent Read(ref JsonCursor json)
    {
        JsonCursor start = json;
        AriEvent? value = null;
        foreach (AriReader<AriEvent> read in _readers)
        {
            json = start;
            value = read(ref json);
            if (value is not UnknownEvent)
            {
                break;
            }
        }

        return value ?? throw new NotSupportedException(
            "No generated events are loaded. Give the serializer AriJson.Options, "
            + "or AriJson.Resolver in the TypeInfoResolverChain of your own options.");
    }
}

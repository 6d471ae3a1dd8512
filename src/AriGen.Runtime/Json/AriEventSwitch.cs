using System.ComponentModel;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Reads an event whose type is already known.</summary>
/// <param name="reader">Stands on the event's start, and is left on its end.</param>
/// <param name="type">The event's type; empty where it has none.</param>
/// <returns>The event.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate AriEvent AriEventSwitch(ref Utf8JsonReader reader, ReadOnlySpan<byte> type);

using System.ComponentModel;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Reads an event of a known type.</summary>
/// <param name="reader">Positioned on the event's first token, and left on its last.</param>
/// <param name="type">The event's type in UTF-8; empty if it has none.</param>
/// <returns>The event; <see langword="null"/>, with the reader where it was, if the type is unknown.</returns>
/// <exception cref="AriJsonException">A member has the wrong kind of value.</exception>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate AriEvent? AriEventReader(ref Utf8JsonReader reader, ReadOnlySpan<byte> type);

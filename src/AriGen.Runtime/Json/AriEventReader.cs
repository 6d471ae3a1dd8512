using System.ComponentModel;

namespace AriGen.Runtime;

/// <summary>Reads an event of a known type.</summary>
/// <param name="json">A cursor on the event, which is left after it.</param>
/// <param name="type">The event's type in UTF-8; empty if it has none.</param>
/// <returns>The event; <see langword="null"/>, with the cursor where it was, if the type is unknown.</returns>
/// <exception cref="AriJsonException">A member has the wrong kind of value.</exception>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate AriEvent? AriEventReader(ref JsonCursor json, ReadOnlySpan<byte> type);

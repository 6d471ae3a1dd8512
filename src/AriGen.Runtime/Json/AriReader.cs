using System.ComponentModel;

namespace AriGen.Runtime;

/// <summary>Reads one JSON value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="json">The cursor on the value's first character. It is left behind the value.</param>
/// <returns>The value.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T AriReader<out T>(ref JsonCursor json);

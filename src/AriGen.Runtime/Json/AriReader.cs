namespace AriGen.Runtime;

/// <summary>Reads one JSON value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="json">A cursor on the value, which is left after it.</param>
/// <returns>The value.</returns>
public delegate T AriReader<out T>(ref JsonCursor json);

using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Reads one JSON value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="reader">Positioned on the first token of the value, and is left on its last.</param>
/// <returns>The value.</returns>
public delegate T AriReader<out T>(ref Utf8JsonReader reader);

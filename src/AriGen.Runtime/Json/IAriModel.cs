using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>A model that reads and writes itself.</summary>
/// <typeparam name="TSelf">The model.</typeparam>
public interface IAriModel<TSelf>
    where TSelf : IAriModel<TSelf>
{
    /// <summary>Reads the model.</summary>
    /// <param name="reader">Stands on the first token of the value, and is left on its last.</param>
    /// <returns>The model.</returns>
    static abstract TSelf Read(ref Utf8JsonReader reader);

    /// <summary>Writes the model as one JSON object.</summary>
    /// <param name="writer">Where to.</param>
    void Write(Utf8JsonWriter writer);
}

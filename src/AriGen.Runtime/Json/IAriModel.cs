using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>A model or an event that can be written as JSON.</summary>
public interface IAriModel
{
    /// <summary>Writes the value as one JSON object.</summary>
    /// <param name="writer">The writer.</param>
    void Write(Utf8JsonWriter writer);
}

/// <summary>A model or an event that can be read from JSON and written to it.</summary>
/// <typeparam name="TSelf">The type itself.</typeparam>
public interface IAriModel<TSelf> : IAriModel
    where TSelf : IAriModel<TSelf>
{
    /// <summary>Reads the model.</summary>
    /// <param name="json">A cursor on the value, which is left after it.</param>
    /// <returns>The model.</returns>
    static abstract TSelf Read(ref JsonCursor json);
}

using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>What all converters share.</summary>
internal static class AriConverter
{
    /// <summary>System.Text.Json's callers expect its own exception for bad JSON, and it adds the path to it.</summary>
    public static T Read<T>(ref Utf8JsonReader reader, AriReader<T> read)
    {
        try
        {
            return read(ref reader);
        }
        catch (AriJsonException exception)
        {
            throw new JsonException(exception.Message, exception);
        }
    }
}

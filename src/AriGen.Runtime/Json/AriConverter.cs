using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>Code shared by all converters.</summary>
internal static class AriConverter
{
    /// <summary>
    /// Reads a value, and converts an <see cref="AriJsonException"/> to the <see cref="JsonException"/> that System.Text.Json adds the
    /// path to.
    /// </summary>
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

using System.Text.Json;
using AriGen.Runtime;
using Microsoft.Extensions.Logging.Abstractions;

namespace AriGen.Benchmarks;

/// <summary>
/// The compared ways to read messages. Each returns a number that depends on its work, so that no work can be optimized away.
/// </summary>
internal static class Decode
{
    public static EventDecoder Decoder { get; } = new(AriEventsJson.Types, new JsonHistory(), keepRawJson: false, NullLogger.Instance);

    /// <summary>The minimum work of any decoder based on <see cref="Utf8JsonReader"/>.</summary>
    public static int Walk(byte[][] messages)
    {
        int tokens = 0;
        foreach (byte[] message in messages)
        {
            var reader = new Utf8JsonReader(message);
            while (reader.Read())
            {
                tokens++;
            }
        }

        return tokens;
    }

    /// <summary>Decodes as an event socket does.</summary>
    public static int Generated(byte[][] messages)
    {
        int sum = 0;
        foreach (byte[] message in messages)
        {
            sum += Decoder.Decode(message).Type.Length;
        }

        return sum;
    }

    public static int SystemTextJson(byte[][] messages)
    {
        int sum = 0;
        foreach (byte[] message in messages)
        {
            sum += JsonSerializer.Deserialize(message, PeerJson.Default.PeerMessage)!.AsteriskId!.Length;
        }

        return sum;
    }
}

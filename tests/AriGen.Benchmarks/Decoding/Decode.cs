using System.Text.Json;
using AriGen.Runtime;
using Microsoft.Extensions.Logging.Abstractions;

namespace AriGen.Benchmarks;

/// <summary>
/// The ways to go through messages that are compared. Each gives a number that depends on its work, so that none of it can be left out.
/// </summary>
internal static class Decode
{
    public static EventDecoder Decoder { get; } = new(AriEventsJson.Types, new JsonHistory(), keepRawJson: false, NullLogger.Instance);

    /// <summary>The least that any decoder on <see cref="Utf8JsonReader"/> does.</summary>
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

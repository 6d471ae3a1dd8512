using AriGen.Runtime;
using System.Buffers;
using System.Text.Json;

namespace AriGen.Benchmarks;

/// <summary>The compared ways to write events.</summary>
internal static class Encode
{
    private static readonly ArrayBufferWriter<byte> Buffer = new(1 << 16);
    private static readonly Utf8JsonWriter Writer = new(Buffer);

    public static long Generated(AriEvent[] events)
    {
        foreach (AriEvent item in events)
        {
            Begin();
            AriWrite.Event(Writer, item);
            Writer.Flush();
        }

        return Writer.BytesCommitted;
    }

    public static long SystemTextJson(PeerMessage[] events)
    {
        foreach (PeerMessage item in events)
        {
            Begin();
            JsonSerializer.Serialize(Writer, item, PeerJson.Default.PeerMessage);
        }

        return Writer.BytesCommitted;
    }

    private static void Begin()
    {
        Buffer.ResetWrittenCount();
        Writer.Reset();
    }
}

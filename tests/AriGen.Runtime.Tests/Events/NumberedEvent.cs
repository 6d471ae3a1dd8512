using System.Text.Json;

namespace AriGen.Runtime.Tests.Events;

/// <summary>The only event of these tests: <c>{"type":"Numbered","n":1}</c>.</summary>
internal sealed record NumberedEvent(int N) : AriEvent
{
    public override string Type => "Numbered";

    /// <summary>Event types of the shape that the generator emits.</summary>
    public static AriEventTypes Types { get; } = new("type", Read);

    private static NumberedEvent? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> type) =>
        type.SequenceEqual("Numbered"u8) ? ReadNumbered(ref reader) : null;

    private static NumberedEvent ReadNumbered(ref Utf8JsonReader reader)
    {
        int n = 0;
        AriRead.StartObject(ref reader);
        while (AriRead.NextProperty(ref reader, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("n"u8))
            {
                n = AriRead.Int32(ref reader) ?? 0;
            }
            else
            {
                AriRead.Skip(ref reader);
            }
        }

        return new NumberedEvent(n);
    }
}

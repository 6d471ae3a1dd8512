using System.Text.Json;

namespace AriGen.Runtime.Tests;

/// <summary>An event of the shape that the generator emits.</summary>
internal sealed record SampleEvent : AriEvent, IAriModel
{
    public override string Type => "Sample";

    public Call Call { get; init; } = new();

    public static AriEventTypes Types { get; } = new("type", Read);

    void IAriModel.Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("type"u8, "Sample"u8);
        writer.WritePropertyName("call"u8);
        Call.Write(writer);
        writer.WriteEndObject();
    }

    private static SampleEvent? Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> type)
        => type.SequenceEqual("Sample"u8) ? ReadSample(ref reader) : null;

    private static SampleEvent ReadSample(ref Utf8JsonReader reader)
    {
        var call = new Call();
        if (AriRead.StartObject(ref reader))
        {
            while (AriRead.NextProperty(ref reader, out ReadOnlySpan<byte> name))
            {
                if (name.SequenceEqual("call"u8))
                {
                    call = Call.Read(ref reader);
                }
                else
                {
                    AriRead.Skip(ref reader);
                }
            }
        }

        return new SampleEvent { Call = call };
    }
}

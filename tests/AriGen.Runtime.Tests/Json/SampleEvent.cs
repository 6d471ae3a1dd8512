using System.Text.Json;

namespace AriGen.Runtime.Tests;

/// <summary>An event of the shape that the generator emits.</summary>
internal sealed record SampleEvent : AriEvent, IAriModel
{
    private static readonly JsonMembers Members = new("call", "type");

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

    private static SampleEvent? Read(ref JsonCursor json, ReadOnlySpan<byte> type)
        => type.SequenceEqual("Sample"u8) ? ReadSample(ref json) : null;

    private static SampleEvent ReadSample(ref JsonCursor json)
    {
        var call = new Call();
        for (int member = json.StartObject(Members); member >= 0; member = json.NextMember(Members, member))
        {
            switch (member)
            {
                case 0: call = Call.Read(ref json); break;
                default: json.Skip(); break;
            }
        }

        return new SampleEvent { Call = call };
    }
}

using System.Text.Json;
using System.Text.Json.Serialization;

namespace AriGen.Runtime.Tests;

/// <summary>A model of the shape that the generator makes, with every kind of member.</summary>
[JsonConverter(typeof(AriModelConverter<Call>))]
internal sealed record Call : IAriModel<Call>
{
    public string Id { get; init; } = "";

    public int? Number { get; init; }

    public long? Total { get; init; }

    public double? Ratio { get; init; }

    public bool? Active { get; init; }

    public DateTimeOffset? Created { get; init; }

    public JsonData? Any { get; init; }

    public Reason? Reason { get; init; }

    public IReadOnlyList<string> Names { get; init; } = [];

    public IReadOnlyList<Call> Calls { get; init; } = [];

    public IReadOnlyDictionary<string, string> Vars { get; init; } = AriMap<string>.Empty;

    public IReadOnlyDictionary<string, Call> ByName { get; init; } = AriMap<Call>.Empty;

    public static Call Read(ref Utf8JsonReader reader)
    {
        var call = new Call();
        if (!AriRead.StartObject(ref reader))
        {
            return call;
        }

        while (AriRead.NextProperty(ref reader, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("id"u8)) { call = call with { Id = AriRead.String(ref reader) ?? "" }; }
            else if (name.SequenceEqual("number"u8)) { call = call with { Number = AriRead.Int32(ref reader) }; }
            else if (name.SequenceEqual("total"u8)) { call = call with { Total = AriRead.Int64(ref reader) }; }
            else if (name.SequenceEqual("ratio"u8)) { call = call with { Ratio = AriRead.Double(ref reader) }; }
            else if (name.SequenceEqual("active"u8)) { call = call with { Active = AriRead.Boolean(ref reader) }; }
            else if (name.SequenceEqual("created"u8)) { call = call with { Created = AriRead.Date(ref reader) }; }
            else if (name.SequenceEqual("any"u8)) { call = call with { Any = AriRead.Json(ref reader) }; }
            else if (name.SequenceEqual("reason"u8)) { call = call with { Reason = AriRead.Value<Reason>(ref reader) }; }
            else if (name.SequenceEqual("names"u8)) { call = call with { Names = AriRead.Strings(ref reader) }; }
            else if (name.SequenceEqual("calls"u8)) { call = call with { Calls = AriRead.List(ref reader, Read) }; }
            else if (name.SequenceEqual("vars"u8)) { call = call with { Vars = AriRead.StringMap(ref reader) }; }
            else if (name.SequenceEqual("byName"u8)) { call = call with { ByName = AriRead.Map(ref reader, Read) }; }
            else { AriRead.Skip(ref reader); }
        }

        return call;
    }

    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("id"u8, Id);
        if (Number is { } number) { writer.WriteNumber("number"u8, number); }
        if (Total is { } total) { writer.WriteNumber("total"u8, total); }
        if (Ratio is { } ratio) { writer.WriteNumber("ratio"u8, ratio); }
        if (Active is { } active) { writer.WriteBoolean("active"u8, active); }
        if (Created is { } created) { writer.WritePropertyName("created"u8); AriWrite.Date(writer, created); }
        if (Any is { } any) { writer.WritePropertyName("any"u8); AriWrite.Json(writer, any); }
        if (Reason is { } reason) { writer.WriteString("reason"u8, reason.Value); }
        if (Names.Count > 0) { writer.WritePropertyName("names"u8); AriWrite.List(writer, Names, static (json, it) => json.WriteStringValue(it)); }
        if (Calls.Count > 0) { writer.WritePropertyName("calls"u8); AriWrite.List(writer, Calls, static (json, it) => it.Write(json)); }
        if (Vars.Count > 0) { writer.WritePropertyName("vars"u8); AriWrite.Map(writer, Vars, static (json, it) => json.WriteStringValue(it)); }
        if (ByName.Count > 0) { writer.WritePropertyName("byName"u8); AriWrite.Map(writer, ByName, static (json, it) => it.Write(json)); }
        writer.WriteEndObject();
    }
}

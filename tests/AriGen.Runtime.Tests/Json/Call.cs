using System.Text.Json;
using System.Text.Json.Serialization;

namespace AriGen.Runtime.Tests;

/// <summary>A model of the shape that the generator makes, with every kind of member.</summary>
[JsonConverter(typeof(AriModelConverter<Call>))]
internal sealed record Call : IAriModel<Call>
{
    private static readonly JsonMembers Members = new(
        "id", "number", "total", "ratio", "active", "created", "any", "reason", "names", "calls", "vars", "byName");

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

    public static Call Read(ref JsonCursor json)
    {
        var call = new Call();
        for (int member = json.StartObject(Members); member >= 0; member = json.NextMember(Members, member))
        {
            switch (member)
            {
                case 0: call = call with { Id = json.String() ?? "" }; break;
                case 1: call = call with { Number = json.Int32() }; break;
                case 2: call = call with { Total = json.Int64() }; break;
                case 3: call = call with { Ratio = json.Double() }; break;
                case 4: call = call with { Active = json.Boolean() }; break;
                case 5: call = call with { Created = json.Date() }; break;
                case 6: call = call with { Any = json.Json() }; break;
                case 7: call = call with { Reason = json.Value<Reason>() }; break;
                case 8: call = call with { Names = json.Strings() }; break;
                case 9: call = call with { Calls = json.List(Read) }; break;
                case 10: call = call with { Vars = json.StringMap() }; break;
                case 11: call = call with { ByName = json.Map(Read) }; break;
                default: json.Skip(); break;
            }
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
        if (Names.Count > 0)
        {
            writer.WritePropertyName("names"u8);
            AriWrite.List(writer, Names, static (json, it) => json.WriteStringValue(it));
        }
        if (Calls.Count > 0) { writer.WritePropertyName("calls"u8); AriWrite.List(writer, Calls, static (json, it) => it.Write(json)); }
        if (Vars.Count > 0) { writer.WritePropertyName("vars"u8); AriWrite.Map(writer, Vars, static (json, it) => json.WriteStringValue(it)); }
        if (ByName.Count > 0) { writer.WritePropertyName("byName"u8); AriWrite.Map(writer, ByName, static (json, it) => it.Write(json)); }
        writer.WriteEndObject();
    }
}

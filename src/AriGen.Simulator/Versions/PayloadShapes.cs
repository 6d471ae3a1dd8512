using System.Buffers;
using System.Text.Json;
using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>
/// Makes a generated model's JSON into that of one version: without the members that the version lacks, and in the order in which
/// Asterisk writes them, which is not always that of its api-docs.
/// </summary>
internal sealed class PayloadShapes
{
    /// <summary>For each thread its own, over and over: they grow to the longest payload.</summary>
    [ThreadStatic]
    private static ArrayBufferWriter<byte>? _raw, _shaped;

    /// <summary>Seen on the real server. What is not named follows in the order of the api-docs.</summary>
    private static readonly Dictionary<string, string[]> Order = new()
    {
        ["Channel"] = ["id", "name", "state", "protocol_id"],
    };

    private readonly Dictionary<string, Dictionary<string, ApiTypeRef>> _members;
    private readonly Dictionary<string, string[]> _order;

    public PayloadShapes(ApiModel api)
    {
        _members = api.Types.ToDictionary(
            static type => type.Name,
            type => api.PropertiesOf(type).ToDictionary(static member => member.Property.Name, static member => member.Property.Type));
        _order = _members.Where(static type => Order.ContainsKey(type.Key))
            .ToDictionary(static type => type.Key, static type => Order[type.Key].Union(type.Value.Keys).ToArray());
    }

    /// <summary>Whether the version has the model or event.</summary>
    public bool Has(string model) => _members.ContainsKey(model);

    /// <summary>Writes a value.</summary>
    /// <param name="model">The value's model, or that of a list's items.</param>
    /// <param name="write">Writes it as the generated code does.</param>
    public byte[] Write(string model, Action<Utf8JsonWriter> write)
    {
        ArrayBufferWriter<byte> raw = Emptied(ref _raw), shaped = Emptied(ref _shaped);
        using (var writer = new Utf8JsonWriter(raw, JsonText.Options))
        {
            write(writer);
        }

        using (var writer = new Utf8JsonWriter(shaped, JsonText.Options))
        {
            Copy(raw.WrittenSpan, writer, new ApiTypeRef(ApiTypeKind.Model, model));
        }

        return shaped.WrittenSpan.ToArray();
    }

    private static ArrayBufferWriter<byte> Emptied(ref ArrayBufferWriter<byte>? buffer)
    {
        buffer ??= new ArrayBufferWriter<byte>(1024);
        buffer.ResetWrittenCount();
        return buffer;
    }

    private void Copy(ReadOnlySpan<byte> json, Utf8JsonWriter writer, ApiTypeRef type)
    {
        if (json[0] == '[')
        {
            CopyItems(json, writer, type.Kind == ApiTypeKind.List ? type.Element! : type);
        }
        else if (json[0] == '{' && type.Kind == ApiTypeKind.Model && _members.TryGetValue(type.Model!, out Dictionary<string, ApiTypeRef>? members))
        {
            CopyMembers(json, writer, type.Model!, members);
        }
        else
        {
            writer.WriteRawValue(json, skipInputValidation: true);
        }
    }

    private void CopyItems(ReadOnlySpan<byte> json, Utf8JsonWriter writer, ApiTypeRef type)
    {
        writer.WriteStartArray();
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            Copy(Value(json, ref reader), writer, type);
        }

        writer.WriteEndArray();
    }

    private void CopyMembers(ReadOnlySpan<byte> json, Utf8JsonWriter writer, string model, Dictionary<string, ApiTypeRef> members)
    {
        writer.WriteStartObject();
        _order.TryGetValue(model, out string[]? order);
        Dictionary<string, Range>? found = order is null ? null : [];
        var reader = new Utf8JsonReader(json);
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            string name = reader.GetString()!;
            reader.Read();
            int start = (int)reader.TokenStartIndex;
            ReadOnlySpan<byte> value = Value(json, ref reader);
            if (found is not null)
            {
                found[name] = start..(start + value.Length);
            }
            else
            {
                CopyMember(name, value, writer, members);
            }
        }

        foreach (string name in order ?? [])
        {
            if (found!.TryGetValue(name, out Range range))
            {
                CopyMember(name, json[range], writer, members);
            }
        }

        writer.WriteEndObject();
    }

    private void CopyMember(string name, ReadOnlySpan<byte> value, Utf8JsonWriter writer, Dictionary<string, ApiTypeRef> members)
    {
        // The discriminator need not be among the documented members.
        if (members.TryGetValue(name, out ApiTypeRef? type) || name == "type")
        {
            writer.WritePropertyName(name);
            Copy(value, writer, type ?? new ApiTypeRef(ApiTypeKind.String));
        }
    }

    private static ReadOnlySpan<byte> Value(ReadOnlySpan<byte> json, ref Utf8JsonReader reader)
    {
        int start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed];
    }
}

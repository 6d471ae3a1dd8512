using System.Text.Json;
using NJsonSchema;

namespace AriGen.Analysis;

/// <summary>
/// Writes a schema of NJsonSchema as NJsonSchema would, of which the tests make sure. Its own writer finds members by their names,
/// which fails in a native program; this one knows the keywords that an exported schema has.
/// </summary>
internal sealed class SchemaWriter
{
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<JsonSchema, string> _names;

    private SchemaWriter(Utf8JsonWriter json, JsonSchema root)
    {
        _json = json;
        _names = root.Definitions.ToDictionary(pair => pair.Value, pair => pair.Key);
    }

    /// <summary>Every reference has to lead to a definition of the root.</summary>
    public static string Write(JsonSchema root) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("$schema", "http://json-schema.org/draft-04/schema#");
        new SchemaWriter(json, root).Members(root);
        json.WriteEndObject();
    });

    private void Value(JsonSchema schema)
    {
        _json.WriteStartObject();
        if (schema.Reference is { } reference)
        {
            _json.WriteString("$ref", Pointer(reference));
        }
        else
        {
            Members(schema);
        }

        _json.WriteEndObject();
    }

    private void Members(JsonSchema schema)
    {
        Text("title", schema.Title);
        Text("type", schema.Type == JsonObjectType.None ? null : schema.Type.ToString().ToLowerInvariant());
        Discriminator(schema.DiscriminatorObject);
        Text("description", schema.Description);
        Text("format", schema.Format);
        Number("maximum", schema.Maximum);
        Number("minimum", schema.Minimum);
        Text("pattern", schema.Pattern);
        List("required", schema.RequiredProperties, _json.WriteStringValue);
        Map("properties", schema.Properties.Select(pair => new KeyValuePair<string, JsonSchema>(pair.Key, pair.Value)));
        if (schema.AdditionalPropertiesSchema is { } additional)
        {
            _json.WritePropertyName("additionalProperties");
            Value(additional);
        }

        if (schema.Item is { } item)
        {
            _json.WritePropertyName("items");
            Value(item);
        }

        List("enum", schema.Enumeration, Known);
        Map("definitions", schema.Definitions);
        List("allOf", schema.AllOf, Value);
        List("anyOf", schema.AnyOf, Value);
        List("oneOf", schema.OneOf, Value);
    }

    private void Discriminator(OpenApiDiscriminator? discriminator)
    {
        if (discriminator is null)
        {
            return;
        }

        _json.WriteStartObject("discriminator");
        _json.WriteString("propertyName", discriminator.PropertyName);
        _json.WriteStartObject("mapping");
        foreach (KeyValuePair<string, JsonSchema> one in discriminator.Mapping)
        {
            _json.WriteString(one.Key, Pointer(one.Value.Reference!));
        }

        _json.WriteEndObject();
        _json.WriteEndObject();
    }

    private string Pointer(JsonSchema schema) => "#/definitions/" + _names[schema];

    private void Text(string name, string? text)
    {
        if (text is not null)
        {
            _json.WriteString(name, text);
        }
    }

    private void Number(string name, decimal? number)
    {
        if (number is { } value)
        {
            _json.WriteNumber(name, value);
        }
    }

    private void Known(object? value)
    {
        switch (value)
        {
            case string text:
                _json.WriteStringValue(text);
                break;
            case long whole:
                _json.WriteNumberValue(whole);
                break;
            case double number:
                _json.WriteNumberValue(number);
                break;
            default:
                throw new NotSupportedException(value?.GetType().Name);
        }
    }

    private void List<T>(string name, ICollection<T> items, Action<T> write)
    {
        if (items.Count == 0)
        {
            return;
        }

        _json.WriteStartArray(name);
        foreach (T item in items)
        {
            write(item);
        }

        _json.WriteEndArray();
    }

    private void Map(string name, IEnumerable<KeyValuePair<string, JsonSchema>> schemas)
    {
        bool isOpen = false;
        foreach (KeyValuePair<string, JsonSchema> one in schemas)
        {
            if (!isOpen)
            {
                _json.WriteStartObject(name);
                isOpen = true;
            }

            _json.WritePropertyName(one.Key);
            Value(one.Value);
        }

        if (isOpen)
        {
            _json.WriteEndObject();
        }
    }
}

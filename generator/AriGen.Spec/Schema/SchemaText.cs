using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using NJsonSchema;

namespace AriGen.Spec.Schema;

/// <summary>
/// Makes a schema of NJsonSchema from the JSON of an embedded one. NJsonSchema's own reader makes types while it runs, which no
/// native program can; this one knows the keywords that the embedded schemas have, and refuses every other.
/// </summary>
internal sealed class SchemaText
{
    private const string ToDefinition = "#/definitions/";

    private readonly Dictionary<string, JsonSchema> _definitions;

    private SchemaText(JsonElement definitions)
    {
        // First all of them, since they name each other.
        JsonProperty[] all = definitions.EnumerateObject().ToArray();
        _definitions = all.ToDictionary(one => one.Name, _ => new JsonSchema(), StringComparer.Ordinal);
        foreach (JsonProperty one in all)
        {
            Fill(_definitions[one.Name], one.Value);
        }
    }

    public static JsonSchema Read(JsonElement schema)
    {
        var root = new JsonSchema();
        new SchemaText(schema.GetProperty("definitions")).Fill(root, schema);
        return root;
    }

    private T Fill<T>(T schema, JsonElement json)
        where T : JsonSchema
    {
        foreach (JsonProperty keyword in json.EnumerateObject())
        {
            Fill(schema, keyword.Name, keyword.Value);
        }

        return schema;
    }

    private void Fill(JsonSchema schema, string keyword, JsonElement value)
    {
        switch (keyword)
        {
            case "$schema" or "title" or "definitions":
                break;
            case "$ref":
                schema.Reference = _definitions[value.GetString()!.Substring(ToDefinition.Length)];
                break;
            case "description":
                schema.Description = value.GetString();
                break;
            case "type":
                schema.Type = value.ValueKind == JsonValueKind.Array
                    ? value.EnumerateArray().Aggregate(JsonObjectType.None, (types, type) => types | TypeOf(type))
                    : TypeOf(value);
                break;
            case "required":
                foreach (JsonElement name in value.EnumerateArray())
                {
                    schema.RequiredProperties.Add(name.GetString()!);
                }

                break;
            case "properties":
                foreach (JsonProperty property in value.EnumerateObject())
                {
                    schema.Properties.Add(property.Name, Fill(new JsonSchemaProperty(), property.Value));
                }

                break;
            case "additionalProperties":
                schema.AdditionalPropertiesSchema = Fill(new JsonSchema(), value);
                break;
            case "items":
                schema.Item = Fill(new JsonSchema(), value);
                break;
            case "minimum":
                schema.Minimum = value.GetDecimal();
                break;
            case "maximum":
                schema.Maximum = value.GetDecimal();
                break;
            default:
                throw new NotSupportedException(keyword);
        }
    }

    private static JsonObjectType TypeOf(JsonElement name) => name.GetString() switch
    {
        "string" => JsonObjectType.String,
        "number" => JsonObjectType.Number,
        "integer" => JsonObjectType.Integer,
        "boolean" => JsonObjectType.Boolean,
        "array" => JsonObjectType.Array,
        "object" => JsonObjectType.Object,
        var other => throw new NotSupportedException(other),
    };
}

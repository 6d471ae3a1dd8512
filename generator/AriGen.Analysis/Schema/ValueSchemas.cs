using System.Globalization;
using AriGen.Spec;
using NJsonSchema;

namespace AriGen.Analysis;

/// <summary>The schemas of values: what stands in a member, a list or a map.</summary>
internal sealed class ValueSchemas(ModelSchemas models, ApiModel api)
{
    // As servers write an instant: no colon in the offset, which RFC 3339 wants. The format date-time would refuse every one of them.
    private const string Instant = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}[+-][0-9]{4}$";

    /// <summary>A text for people; null where there is none.</summary>
    public static string? Text(string text) => text.Length == 0 ? null : text;

    public JsonSchemaProperty OfProperty(ApiProperty property)
    {
        var schema = new JsonSchemaProperty { Description = Text(property.Description) };
        Fill(schema, property.Type, property.Values, property.Range);
        return schema;
    }

    private JsonSchema Of(ApiTypeRef type, EquatableArray<string> values = default, ApiRange? range = null)
    {
        var schema = new JsonSchema();
        Fill(schema, type, values, range);
        return schema;
    }

    private void Fill(JsonSchema schema, ApiTypeRef type, EquatableArray<string> values, ApiRange? range)
    {
        switch (type.Kind)
        {
            case ApiTypeKind.Boolean:
                schema.Type = JsonObjectType.Boolean;
                break;
            case ApiTypeKind.Date:
                schema.Type = JsonObjectType.String;
                schema.Pattern = Instant;
                break;
            case ApiTypeKind.List:
                // The values and the bounds of a list are those of its items.
                schema.Type = JsonObjectType.Array;
                schema.Item = Of(type.Element!, values, range);
                break;
            case ApiTypeKind.Map:
                schema.Type = JsonObjectType.Object;
                schema.AdditionalPropertiesSchema = Of(type.Element!);
                break;
            case ApiTypeKind.Variables:
                schema.Type = JsonObjectType.Object;
                schema.AdditionalPropertiesSchema = Variable();
                break;
            case ApiTypeKind.Model:
                FillModel(schema, api.ResolveType(type.Model!));
                break;
            case ApiTypeKind.String or ApiTypeKind.Int or ApiTypeKind.Long or ApiTypeKind.Double:
                FillScalar(schema, type.Kind, values, range);
                break;
            default:
                // Any JSON. Neither nothing nor bytes can be a member's value.
                break;
        }
    }

    private void FillModel(JsonSchema schema, ApiType type)
    {
        if (type.SubTypes.Count > 0 && api.DiscriminatorOf(type) is not null)
        {
            models.AddUnion(schema, [type]);
        }
        else if (schema.Description is null)
        {
            schema.Reference = models.Of(type.Name);
        }
        else
        {
            // Draft 4 ignores whatever stands beside a $ref.
            schema.AllOf.Add(new JsonSchema { Reference = models.Of(type.Name) });
        }
    }

    private static void FillScalar(JsonSchema schema, ApiTypeKind kind, EquatableArray<string> values, ApiRange? range)
    {
        (schema.Type, schema.Format) = kind switch
        {
            ApiTypeKind.Int => (JsonObjectType.Integer, "int32"),
            ApiTypeKind.Long => (JsonObjectType.Integer, "int64"),
            ApiTypeKind.Double => (JsonObjectType.Number, "double"),
            _ => (JsonObjectType.String, null),
        };
        schema.Minimum = range?.Min;
        schema.Maximum = range?.Max;
        if (values.Count > 0)
        {
            AddKnownValues(schema, kind, values);
        }
    }

    /// <summary>
    /// A newer server may send other values, and to refuse its events for one would be wrong. So these are the known ones beside any
    /// other of the type. Editors offer what stands in an <c>enum</c>, wherever it stands; <c>examples</c> came with draft 6 only.
    /// </summary>
    private static void AddKnownValues(JsonSchema schema, ApiTypeKind kind, EquatableArray<string> values)
    {
        var known = new JsonSchema();
        foreach (string value in values)
        {
            known.Enumeration.Add(kind switch
            {
                ApiTypeKind.Int or ApiTypeKind.Long => long.Parse(value, CultureInfo.InvariantCulture),
                ApiTypeKind.Double => double.Parse(value, CultureInfo.InvariantCulture),
                _ => value,
            });
        }

        schema.AnyOf.Add(known);
        schema.AnyOf.Add(new JsonSchema { Type = schema.Type });
    }

    private static JsonSchema Variable()
    {
        var told = new JsonSchema { Type = JsonObjectType.Object, RequiredProperties = { "value" } };
        told.Properties["value"] = new JsonSchemaProperty { Type = JsonObjectType.String };
        told.Properties["report_events"] = new JsonSchemaProperty { Type = JsonObjectType.Boolean };
        return new JsonSchema { AnyOf = { new JsonSchema { Type = JsonObjectType.String }, told } };
    }
}

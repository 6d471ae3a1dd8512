using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using AriGen.Spec.Schema;

namespace AriGen.Spec.Reading;

/// <summary>The keys of one kind of object in a document, as its schema lists them.</summary>
internal sealed class Shape
{
    private Shape(JsonElement schema)
    {
        Required = schema.GetProperty("required").EnumerateArray().Select(key => key.GetString()!).ToArray();
        Optional = schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).Except(Required).ToArray();
    }

    public static Shape Listing { get; } = new(EmbeddedSchemas.Listing);

    public static Shape Listed { get; } = Of(EmbeddedSchemas.Listing, "listed");

    public static Shape ApiDoc { get; } = new(EmbeddedSchemas.ApiDoc);

    public static Shape Api { get; } = Of(EmbeddedSchemas.ApiDoc, "api");

    public static Shape Operation { get; } = Of(EmbeddedSchemas.ApiDoc, "operation");

    public static Shape Parameter { get; } = Of(EmbeddedSchemas.ApiDoc, "parameter");

    public static Shape ErrorResponse { get; } = Of(EmbeddedSchemas.ApiDoc, "errorResponse");

    public static Shape Model { get; } = Of(EmbeddedSchemas.ApiDoc, "model");

    public static Shape Property { get; } = Of(EmbeddedSchemas.ApiDoc, "property");

    public static Shape AllowableValues { get; } = Of(EmbeddedSchemas.ApiDoc, "allowableValues");

    public IReadOnlyCollection<string> Required { get; }

    /// <summary>The other known keys. Those without a schema of their own are not read, but they are no misspelt keys.</summary>
    public IReadOnlyCollection<string> Optional { get; }

    private static Shape Of(JsonElement schema, string definition) => new(schema.GetProperty("definitions").GetProperty(definition));
}

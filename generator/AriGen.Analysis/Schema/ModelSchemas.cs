using AriGen.Spec;
using NJsonSchema;

namespace AriGen.Analysis;

/// <summary>
/// The schema of each model. Additional members are allowed everywhere: a newer server sends more, and a client has to live with it.
/// </summary>
internal sealed class ModelSchemas
{
    private readonly ApiModel _api;
    private readonly Dictionary<string, JsonSchema> _schemas;
    private readonly ValueSchemas _values;

    public ModelSchemas(ApiModel api)
    {
        _api = api;
        _values = new ValueSchemas(this, api);
        _schemas = api.Types.ToDictionary(
            type => type.Name,
            type => new JsonSchema { Title = type.Name, Description = ValueSchemas.Text(type.Description) },
            StringComparer.Ordinal);

        // Only now, since models name each other.
        foreach (ApiType type in api.Types)
        {
            Fill(_schemas[type.Name], type);
        }
    }

    public JsonSchema Of(string model) => _schemas[model];

    /// <summary>
    /// One of the models that may really stand where any of these is named. It is told twice: by <c>oneOf</c>, whose branches exclude
    /// each other by the value of the discriminator and which every validator knows, and by OpenAPI's <c>discriminator</c>, for
    /// those that then look at one branch only, and for programs that make code.
    /// </summary>
    public void AddUnion(JsonSchema schema, IEnumerable<ApiType> types)
    {
        ApiType[] leaves = types.SelectMany(_api.LeavesOf).ToArray();
        foreach (ApiType leaf in leaves)
        {
            schema.OneOf.Add(new JsonSchema { Reference = Of(leaf.Name) });
        }

        AddDiscriminator(schema, leaves);
    }

    private void Fill(JsonSchema schema, ApiType type)
    {
        JsonSchema own = schema;
        if (type.Base is { } parent)
        {
            own = new JsonSchema();
            schema.AllOf.Add(new JsonSchema { Reference = Of(parent) });
            schema.AllOf.Add(own);
        }

        own.Type = JsonObjectType.Object;
        string? discriminator = _api.DiscriminatorOf(type);
        if (discriminator is not null && type.SubTypes.Count == 0)
        {
            AddName(own, discriminator, type.Name);
        }

        foreach (ApiProperty property in type.Properties.Where(property => !own.Properties.ContainsKey(property.Name)))
        {
            own.Properties.Add(property.Name, _values.OfProperty(property));
            if (property.Required)
            {
                own.RequiredProperties.Add(property.Name);
            }
        }

        if (discriminator is not null && type is { Base: null, SubTypes.Count: > 0 })
        {
            AddDiscriminator(schema, _api.LeavesOf(type));
        }
    }

    /// <summary>Without this member no branch is chosen, so that it is required whatever the api-docs say.</summary>
    private static void AddName(JsonSchema schema, string discriminator, string name)
    {
        schema.Properties.Add(discriminator, new JsonSchemaProperty { Type = JsonObjectType.String, Enumeration = { name } });
        schema.RequiredProperties.Add(discriminator);
    }

    private void AddDiscriminator(JsonSchema schema, IEnumerable<ApiType> types)
    {
        // More than one only where a server has several families of events that are told apart by different members.
        ApiType[] leaves = types.ToArray();
        string[] names = leaves.Select(leaf => _api.DiscriminatorOf(leaf)!).Distinct().ToArray();
        if (names.Length != 1)
        {
            return;
        }

        schema.DiscriminatorObject = new OpenApiDiscriminator { PropertyName = names[0] };
        foreach (ApiType leaf in leaves)
        {
            schema.DiscriminatorObject.Mapping.Add(leaf.Name, new JsonSchema { Reference = Of(leaf.Name) });
        }
    }
}

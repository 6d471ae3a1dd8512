using System.Globalization;

namespace AriGen.Generator.Tests;

/// <summary>Creates the api-docs of a fictional resource, with names and types that Asterisk does not have.</summary>
internal sealed class VendorDocs(string resource = "vendors")
{
    private readonly List<string> _apis = [];
    private readonly List<string> _models = [];

    /// <summary>Adds a model. Properties are optional, unless their type ends with <c>!</c>.</summary>
    public VendorDocs Model(string name, params (string Name, string Type)[] properties) => ModelOf(name, "", properties);

    /// <summary>Adds a model with additional keys.</summary>
    public VendorDocs ModelOf(string name, string keys, params (string Name, string Type)[] properties)
        => ModelOf(name, keys, [.. properties.Select(property => new VendorProperty(property.Name, property.Type))]);

    /// <inheritdoc cref="ModelOf(string, string, ValueTuple{string, string}[])"/>
    public VendorDocs ModelOf(string name, string keys, params VendorProperty[] properties)
    {
        string all = string.Join(", ", properties.Select(property
            => $$"""
            {{Text(property.Name)}}: { "type": {{Text(property.Type.TrimEnd('!'))}}, "required": {{Truth(property.Type.EndsWith('!'))}}, "description": "A property."{{Values(property.Values)}} }
            """));
        _models.Add($$"""{{Text(name)}}: { "id": {{Text(name)}}, {{keys}} "description": "A model.", "properties": { {{all}} } }""");
        return this;
    }

    /// <summary>Adds an operation with the given parameters, and a string parameter for each other placeholder of the path.</summary>
    public VendorDocs Operation(string method, string path, string nickname, string returns, params VendorParameter[] parameters)
    {
        IEnumerable<VendorParameter> holes = path.Split('{').Skip(1).Select(part => part.Split('}')[0])
            .Where(hole => parameters.All(parameter => parameter.Name != hole))
            .Select(hole => new VendorParameter(hole, "path", "string", IsRequired: true));
        _apis.Add($$"""
            { "path": {{Text(path)}}, "description": "A path.", "operations": [ {
              "httpMethod": "{{method}}", "nickname": {{Text(nickname)}}, "responseClass": {{Text(returns)}}, "summary": "An operation.",
              "parameters": [ {{string.Join(", ", holes.Concat(parameters).Select(Json))}} ] } ] }
            """);
        return this;
    }

    /// <summary>Creates the api-docs of this resource and others.</summary>
    public ApiDocs Build(params VendorDocs[] others)
        => others.Prepend(this).Aggregate(
            ApiDocs.None.With("resources", $$"""
                { "apiVersion": "1.0.0", "swaggerVersion": "1.1", "apis": [ {{string.Join(", ", others.Prepend(this).Select(docs => docs.Listed()))}} ] }
                """),
            (all, docs) => all.With(docs.Name, docs.Document()));

    private string Name => resource;

    private string Listed() => $$"""{ "path": "/api-docs/{{resource}}.{format}", "description": "A vendor's own resource." }""";

    private string Document() => $$"""
        { "swaggerVersion": "1.1", "resourcePath": "/api-docs/{{resource}}.{format}",
          "apis": [ {{string.Join(",\n", _apis)}} ],
          "models": { {{string.Join(",\n", _models)}} } }
        """;

    private static string Json(VendorParameter parameter) => $$"""
        { "name": {{Text(parameter.Name)}}, "paramType": "{{parameter.In}}", "dataType": {{Text(parameter.Type)}}, "description": "A parameter.",
          "required": {{Truth(parameter.IsRequired)}}, "allowMultiple": {{Truth(parameter.IsMultiple)}}{{Values(parameter.Values)}} }
        """;

    private static string Values(string[]? values)
        => values is null ? "" : $$""", "allowableValues": { "valueType": "LIST", "values": [ {{string.Join(", ", values.Select(Text))}} ] }""";

    private static string Text(string value) => System.Text.Json.JsonSerializer.Serialize(value);

    private static string Truth(bool value) => value.ToString(CultureInfo.InvariantCulture).ToLowerInvariant();
}

/// <summary>A parameter of a fictional operation.</summary>
internal sealed record VendorParameter(
    string Name, string In = "query", string Type = "string", bool IsRequired = false, bool IsMultiple = false, string[]? Values = null);

/// <summary>A property of a fictional model. It is required if the type ends with <c>!</c>.</summary>
internal sealed record VendorProperty(string Name, string Type, string[]? Values = null);

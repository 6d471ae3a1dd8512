using System.Text.Json.Nodes;

namespace AriGen.Tests.ApiDocs;

/// <summary>Creates JSON for a type of the api-docs, with many special characters.</summary>
/// <param name="docs">The api-docs with the models.</param>
/// <param name="variant">A number that selects the values.</param>
internal sealed class Sample(Docs docs, int variant)
{
    private const string Awkward = "/ ; % ? # + é ☎ \" & = \\ ' : @ %2F .. <x> {0} \u007f 🙂";

    private int _count;

    /// <summary>Returns a value for a parameter; an array if it accepts several.</summary>
    public JsonNode Of(DocsParameter parameter)
        => parameter.IsMultiple
            ? new JsonArray([.. Enumerable.Range(0, 3).Select(_ => Of(parameter.Type, parameter.Values))])
            : Of(parameter.Type, parameter.Values);

    public JsonObject Model(string name)
    {
        DocsModel model = docs.Models[name];
        var json = new JsonObject();
        if (model.Discriminator is { } discriminator)
        {
            json[discriminator] = name;
        }

        foreach (DocsProperty property in model.Properties)
        {
            json[property.Name] = Of(property.Type, property.Values);
        }

        return json;
    }

    private JsonNode Of(string type, IReadOnlyList<string> values)
    {
        if (type.EndsWith(']'))
        {
            int open = type.IndexOf('[', StringComparison.Ordinal);
            string item = type[(open + 1)..^1];
            return type[..open] == "List"
                ? new JsonArray(Of(item, values), Of(item, values))
                : new JsonObject { ["A"] = Of(item, values), ["F(x, \"é\")"] = Of(item, values) };
        }

        _count++;
        return type switch
        {
            "string" => values.Count > 0 && variant == 0 ? values[_count % values.Count] : $"{Awkward}{_count}{variant}",
            "int" => variant == 0 ? _count : int.MaxValue - _count,
            "long" => variant == 0 ? 5_000_000_000 + _count : -_count,
            "double" => variant == 0 ? _count + 0.25 : 1.5e300,
            "boolean" => variant == 0,
            "Date" => $"2026-11-23T20:55:{_count % 60:00}.205+0{variant}00",
            "variable" => _count % 2 == 0 ? $"{Awkward}{_count}" : new JsonObject { ["value"] = $"{Awkward}{_count}", ["report_events"] = true },
            "object" => JsonNode.Parse($$"""{"k":"é\"{{_count}}","n":5,"f":1.5,"b":true,"nul":null,"obj":{"a":[1,2]},"arr":["x"]}""")!,
            _ => Model(type),
        };
    }
}

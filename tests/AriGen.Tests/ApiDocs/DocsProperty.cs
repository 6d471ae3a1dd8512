using System.Text.Json.Nodes;

namespace AriGen.Tests.ApiDocs;

/// <summary>A member of a model as the api-docs and the corrections describe it.</summary>
internal sealed record DocsProperty(string Name, string Type, bool IsDuration, bool IsRequired, IReadOnlyList<string> Values)
{
    public static IEnumerable<DocsProperty> ReadAll(string model, JsonObject properties)
        => properties
            .Select(property => (property.Key, property.Value!.AsObject()))
            .Concat(Corrections.NewMembers(model).Where(member => !properties.ContainsKey(member.Name)))
            .Select(property => Read($"{model}.{property.Item1}", property.Item1, property.Item2));

    private static DocsProperty Read(string element, string name, JsonObject json)
        => new(
            name,
            Corrections.Value<string>(element, "type") ?? json["type"]!.GetValue<string>(),
            Corrections.Value<string>(element, "unit") is not null,
            Corrections.Value<bool?>(element, "required") ?? json["required"]?.GetValue<bool>() ?? false,
            DocsParameter.ValuesOf(json));
}

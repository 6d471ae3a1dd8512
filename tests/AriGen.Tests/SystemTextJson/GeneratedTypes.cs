using System.Text.Json.Nodes;
using AriGen.Runtime;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.SystemTextJson;

/// <summary>The generated types that can be serialized as JSON.</summary>
internal static class GeneratedTypes
{
    public static IEnumerable<Type> Models(Sdk sdk) => Implementing(sdk, typeof(IAriModel<>));

    public static IEnumerable<Type> Values(Sdk sdk) => Implementing(sdk, typeof(IAriValue<>));

    /// <summary>Returns two values of a model as JSON.</summary>
    public static IEnumerable<JsonNode> Samples(Sdk sdk, Type model)
    {
        string name = sdk.Docs.Models.Keys.Single(wire => WireName.Comparer.Equals(wire, model.Name));
        return Enumerable.Range(0, 2).Select(variant => new Sample(sdk.Docs, variant).Model(name));
    }

    private static IEnumerable<Type> Implementing(Sdk sdk, Type contract)
        => sdk.Types.Where(type => !type.IsAbstract
            && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == contract));
}

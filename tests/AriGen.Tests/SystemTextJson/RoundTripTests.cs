using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Json;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.SystemTextJson;

/// <summary>System.Text.Json reads and writes every generated type, with reflection or without.</summary>
public sealed class RoundTripTests
{
    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public void Each_model_of_the_api_docs_is_generated_and_no_other(string version)
    {
        Sdk sdk = Sdk.Of(version);
        Assert.Equal(
            sdk.Docs.Models.Values
                .Where(model => !model.IsAbstract)
                .Select(model => Corrections.Value<string>(model.Name, "name") ?? model.Name)
                .Order(StringComparer.OrdinalIgnoreCase),
            GeneratedTypes.Models(sdk).Select(type => type.Name).Order(StringComparer.OrdinalIgnoreCase),
            StringComparer.OrdinalIgnoreCase);
    }

    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public void Model_survives_a_round_trip_without_reflection(string version)
    {
        Sdk sdk = Sdk.Of(version);
        Assert.Same(sdk.Type("AriJson").GetProperty("Resolver")!.GetValue(null), sdk.Json.TypeInfoResolver);
        foreach (Type type in GeneratedTypes.Models(sdk))
        {
            AssertSurvives(sdk, type, sdk.Json);
        }
    }

    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public void Model_survives_a_round_trip_with_default_options(string version)
    {
        Sdk sdk = Sdk.Of(version);
        foreach (Type type in GeneratedTypes.Models(sdk))
        {
            AssertSurvives(sdk, type, JsonSerializerOptions.Default);
            AssertSurvives(sdk, type, JsonSerializerOptions.Web);
        }
    }

    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public void List_of_models_survives_a_round_trip(string version)
    {
        Sdk sdk = Sdk.Of(version);
        foreach (Type type in GeneratedTypes.Models(sdk))
        {
            Type list = typeof(IReadOnlyList<>).MakeGenericType(type);
            string json = new JsonArray([.. GeneratedTypes.Samples(sdk, type)]).ToJsonString();
            AssertSurvives(json, list, sdk.Json);
            AssertSurvives(json, list, JsonSerializerOptions.Default);
            AssertSurvives("[]", list, sdk.Json);
        }
    }

    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public void Custom_type_can_contain_models(string version)
    {
        Sdk sdk = Sdk.Of(version);
        var chained = new JsonSerializerOptions { TypeInfoResolver = JsonTypeInfoResolver.Combine(sdk.Json.TypeInfoResolver, new DefaultJsonTypeInfoResolver()) };
        foreach (Type type in GeneratedTypes.Models(sdk))
        {
            JsonNode[] samples = [.. GeneratedTypes.Samples(sdk, type)];
            string json = new JsonObject
            {
                ["Note"] = "n",
                ["Value"] = samples[0].DeepClone(),
                ["None"] = null,
                ["Many"] = new JsonArray(samples[0].DeepClone(), samples[1].DeepClone()),
                ["ByName"] = new JsonObject { ["x"] = samples[1].DeepClone() },
            }.ToJsonString();
            AssertSurvives(json, typeof(Holder<>).MakeGenericType(type), chained);
            AssertSurvives(json, typeof(Holder<>).MakeGenericType(type), JsonSerializerOptions.Default);
        }
    }

    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public void Event_is_read_as_its_own_type_through_base_classes(string version)
    {
        Sdk sdk = Sdk.Of(version);
        foreach (Type type in GeneratedTypes.Models(sdk).Where(type => type.IsAssignableTo(typeof(AriEvent))))
        {
            foreach (JsonNode sample in GeneratedTypes.Samples(sdk, type))
            {
                string json = sample.ToJsonString();
                object value = JsonSerializer.Deserialize(json, type, sdk.Json)!;
                Assert.Equal(value, JsonSerializer.Deserialize<AriEvent>(json, sdk.Json));
                for (Type parent = type.BaseType!; parent != typeof(AriEvent); parent = parent.BaseType!)
                {
                    Assert.Equal(value, JsonSerializer.Deserialize(json, parent, sdk.Json));
                    Assert.Equal(value, JsonSerializer.Deserialize(json, parent, JsonSerializerOptions.Default));
                    Assert.Equal(JsonSerializer.Serialize(value, type, sdk.Json), JsonSerializer.Serialize(value, parent, sdk.Json));
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public void Open_value_survives_a_round_trip_known_or_not(string version)
    {
        Sdk sdk = Sdk.Of(version);
        Type[] values = [.. GeneratedTypes.Values(sdk)];
        Assert.NotEmpty(values);
        foreach (Type type in values)
        {
            foreach (string text in type.GetProperties().Where(known => known.PropertyType == type).Select(known => known.GetValue(null)!.ToString()!).Append("é\"☎ new"))
            {
                string json = JsonSerializer.Serialize(text);
                object value = Activator.CreateInstance(type, text)!;
                foreach (JsonSerializerOptions options in new[] { sdk.Json, JsonSerializerOptions.Default })
                {
                    Assert.Equal(value, JsonSerializer.Deserialize(json, type, options));
                    Assert.Equal(text, JsonSerializer.Deserialize<string>(JsonSerializer.Serialize(value, type, options)));
                }
            }
        }
    }

    [Fact]
    public void Resolver_ignores_other_types()
    {
        Assert.Null(Sdk.V22.Json.TypeInfoResolver!.GetTypeInfo(typeof(string), Sdk.V22.Json));
        Assert.Null(Sdk.V22.Json.TypeInfoResolver.GetTypeInfo(typeof(Holder<string>), Sdk.V22.Json));
    }

    [Theory]
    [InlineData("{\"id\":[]}")]
    [InlineData("{\"id\":\"x\"")]
    [InlineData("[]")]
    public void Invalid_JSON_is_a_JsonException(string json)
    {
        foreach (JsonSerializerOptions options in new[] { Sdk.V22.Json, JsonSerializerOptions.Default })
        {
            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<V22.Channel>(json, options));
        }
    }

    private static void AssertSurvives(Sdk sdk, Type type, JsonSerializerOptions options)
    {
        foreach (JsonNode sample in GeneratedTypes.Samples(sdk, type))
        {
            AssertSurvives(sample.ToJsonString(), type, options);
        }
    }

    private static void AssertSurvives(string json, Type type, JsonSerializerOptions options)
    {
        object value = JsonSerializer.Deserialize(json, type, options)!;
        string written = JsonSerializer.Serialize(value, type, options);
        object again = JsonSerializer.Deserialize(written, type, options)!;

        using JsonDocument came = JsonDocument.Parse(json);
        using JsonDocument went = JsonDocument.Parse(written);
        Assert.Empty(JsonDifference.Between(came.RootElement, went.RootElement, type.Name));
        Assert.Equal(written, JsonSerializer.Serialize(again, type, options));

        // Lists and dictionaries of the framework, inside a holder, don't compare by content.
        if (type.GetInterfaces().Any(contract => contract.Name.StartsWith("IAriModel", StringComparison.Ordinal)))
        {
            Assert.Equal(value, again);
        }
    }
}

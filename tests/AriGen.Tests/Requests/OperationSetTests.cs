using System.Reflection;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Requests;

/// <summary>The operations of the api-docs and the generated methods are the same set.</summary>
public sealed class OperationSetTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Operations => OperationRows.All;

    [Theory]
    [InlineData("16.28.0", 98)]
    [InlineData("18.26.4", 100)]
    [InlineData("20.20.1", 109)]
    [InlineData("22.10.1", 109)]
    [InlineData("23.4.1", 109)]
    public void Each_operation_of_the_api_docs_is_reached_by_a_method(string version, int count)
    {
        Sdk sdk = Sdk.Of(version);
        string[] reached = [.. sdk.Docs.All.Where(operation => operation.IsUpgrade
            ? typeof(AriClientBase).GetMethod("StartAppAsync", [typeof(string), typeof(CancellationToken)]) is not null
            : sdk.Method(sdk.Docs.Operation(operation.Id)) is not null).Select(operation => operation.Id)];

        Assert.Equal(count, sdk.Docs.All.Count);
        Assert.Equal(sdk.Docs.All.Select(operation => operation.Id), reached);
    }

    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public void Each_capability_has_one_method_and_each_method_one_capability(string version)
    {
        Sdk sdk = Sdk.Of(version);
        string[] operations =
        [
            .. from operation in sdk.Docs.Operations
               let name = Corrections.Value<string>(operation.Id, "name") ?? operation.Nickname
               select $"{operation.Resource}.{name}Async".Replace("_", "", StringComparison.Ordinal).ToUpperInvariant(),
        ];
        string[] methods = [.. from @group in sdk.Groups
                               from method in @group.Value.PropertyType.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
                               select $"{@group.Key}.{method.Name}".ToUpperInvariant()];

        Assert.Equal(operations.Order(StringComparer.Ordinal), methods.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void A_method_takes_what_the_api_docs_list_and_nothing_else(string version, string operation)
    {
        DocsOperation docs = Docs.Of(version).Operation(operation);
        GeneratedMethod method = Sdk.Of(version).Method(docs);
        IEnumerable<DocsParameter> optional = docs.Parameters.Where(parameter => !parameter.IsArgument);

        Assert.Equal(
            docs.Parameters.Where(parameter => parameter.IsArgument).Select(parameter => parameter.Name).Order(StringComparer.Ordinal),
            method.Required.Select(parameter => parameter.Name),
            SameNames);
        Assert.Equal(
            optional.Select(parameter => parameter.Name).Order(StringComparer.Ordinal),
            method.Options.Keys,
            SameNames);
        Assert.Equal(optional.Any() ? ["options", "cancellationToken"] : ["cancellationToken"], method.Parameters.Where(parameter => parameter.HasDefaultValue).Select(parameter => parameter.Name));
        Assert.Equal(typeof(CancellationToken), method.Parameters[^1].ParameterType);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public void Parameters_have_the_documented_types_and_only_optional_ones_may_be_null(string version, string operation)
    {
        DocsOperation docs = Docs.Of(version).Operation(operation);
        GeneratedMethod method = Sdk.Of(version).Method(docs);
        var nullability = new NullabilityInfoContext();
        foreach (ParameterInfo parameter in method.Required)
        {
            DocsParameter documented = docs.Parameters.Single(one => WireName.Comparer.Equals(one.Name, parameter.Name));
            Assert.Equal(documented.IsRequired ? NullabilityState.NotNull : NullabilityState.Nullable, nullability.Create(parameter).WriteState);
            AssertType(documented, Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType);
        }

        foreach (PropertyInfo property in method.Options.Values)
        {
            DocsParameter documented = docs.Parameters.Single(one => WireName.Comparer.Equals(one.Name, property.Name));
            Assert.Equal(NullabilityState.Nullable, nullability.Create(property).WriteState);
            Assert.Null(property.GetValue(Activator.CreateInstance(method.OptionsType!)));
            AssertType(documented, Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType);
        }
    }

    private static bool SameNames(IEnumerable<string?> left, IEnumerable<string?> right)
        => left.ToHashSet(WireName.Comparer!).SetEquals(right);

    private static void AssertType(DocsParameter documented, Type type)
    {
        Type item = type;
        if (documented.IsMultiple)
        {
            Assert.Equal(typeof(OneOrMany<>), type.GetGenericTypeDefinition());
            item = type.GetGenericArguments()[0];
        }

        if (documented is { Type: "string", Values.Count: > 0 })
        {
            Assert.True(ClrValue.IsOpenValue(item), $"{documented.Name} has known values, but its type is {item}.");
            Assert.All(documented.Values, value => Assert.Contains(WellKnown(item), known => Equals(known, Activator.CreateInstance(item, value))));
            return;
        }

        Assert.Equal(
            documented.Type switch
            {
                _ when documented.IsDuration => typeof(TimeSpan),
                "string" => typeof(string),
                "int" => typeof(int),
                "long" => typeof(long),
                "boolean" => typeof(bool),
                "Map[variable]" => typeof(AriVariables),
                "Map[string]" => typeof(Dictionary<string, string>),
                "Map[object]" => typeof(Dictionary<string, JsonData>),
                "List[ConfigTuple]" => typeof(IReadOnlyList<>).MakeGenericType(type.GetGenericArguments()),
                _ => type.Assembly.GetType($"{type.Namespace}.{documented.Type}"),
            },
            item);
    }

    private static IEnumerable<object?> WellKnown(Type type)
        => type.GetProperties(BindingFlags.Static | BindingFlags.Public).Select(property => property.GetValue(null));
}

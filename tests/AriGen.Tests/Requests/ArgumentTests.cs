using System.Reflection;
using System.Text.Json.Nodes;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Requests;

/// <summary>Servers crash on some requests that lack a parameter, so that none may be sent.</summary>
public sealed class ArgumentTests
{
    public static IEnumerable<TheoryDataRow<string, string>> OperationsThatNeedSomething
        => OperationRows.Rows(static operation => operation.Required.Any());

    [Theory]
    [MemberData(nameof(OperationsThatNeedSomething))]
    public async Task Null_or_empty_required_argument_is_rejected_before_anything_is_sent(string version, string operation)
    {
        Sdk sdk = Sdk.Of(version);
        var call = new Call(version, operation);
        Dictionary<string, JsonNode> values = call.Values(static _ => true);
        var transport = new RecordingTransport();
        await using AriClientBase client = sdk.NewClient(transport);
        object target = sdk.Group(client, call.Operation.Resource);

        foreach (ParameterInfo missing in call.Method.Required)
        {
            DocsParameter documented = call.Operation.Parameters.Single(one => WireName.Comparer.Equals(one.Name, missing.Name));
            foreach (object? bad in documented.IsRequired ? Bad(missing.ParameterType) : [])
            {
                ArgumentException exception = Assert.ThrowsAny<ArgumentException>(() =>
                {
                    _ = call.Method.Invoke(target, parameter => parameter == missing ? bad : Good(parameter, values), values);
                });
                Assert.Equal(missing.Name, exception.ParamName);
            }
        }

        Assert.Empty(transport.Sent);
    }

    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public async Task Handle_requires_an_ID(string version)
    {
        await using AriClientBase client = Sdk.Of(version).NewClient(new RecordingTransport());
        foreach (MethodInfo handle in Sdk.Of(version).Handles.Where(HandleTests.TakesIds))
        {
            foreach (ParameterInfo id in handle.GetParameters())
            {
                foreach (string? bad in new[] { null, "" })
                {
                    object?[] arguments = [.. handle.GetParameters().Select(parameter => parameter == id ? bad : "x")];
                    Assert.Equal(id.Name, Assert.ThrowsAny<ArgumentException>(() => { HandleTests.Invoke(handle, client, arguments); }).ParamName);
                }
            }
        }
    }

    private static object Good(ParameterInfo parameter, Dictionary<string, JsonNode> values)
    {
        string wire = values.Keys.Single(name => WireName.Comparer.Equals(name, parameter.Name));
        return ClrValue.Of(parameter.ParameterType, values[wire], wire);
    }

    private static IEnumerable<object?> Bad(Type type)
    {
        if (type == typeof(string))
        {
            return [null, ""];
        }

        if (!type.IsValueType)
        {
            return [null];
        }

        if (ClrValue.IsOpenValue(type))
        {
            return [Activator.CreateInstance(type), ClrValue.Of(type, "")];
        }

        // A number or a truth can't be missing.
        return type.IsGenericType && type.GetGenericTypeDefinition() == typeof(OneOrMany<>)
            ? [Activator.CreateInstance(type), ClrValue.Of(type, new JsonArray()), ClrValue.Of(type, new JsonArray("a", ""))]
            : [];
    }
}

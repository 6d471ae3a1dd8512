using System.Text;
using System.Text.Json.Nodes;
using AriGen.Runtime;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Requests;

/// <summary>A generated method sends the request that the api-docs ask for.</summary>
public sealed class RequestTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Operations => OperationRows.All;

    public static IEnumerable<TheoryDataRow<string, string>> OperationsWithLists
        => OperationRows.Rows(static operation => operation.Parameters.Any(parameter => parameter.IsMultiple));

    public static IEnumerable<TheoryDataRow<string, string>> OperationsWithPaths
        => OperationRows.Rows(static operation => operation.Parameters.Any(parameter => parameter.Place == "path"));

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task With_its_required_parameters_alone_an_operation_sends_these(string version, string operation)
    {
        var call = new Call(version, operation);
        Dictionary<string, JsonNode> values = call.Values(static parameter => parameter.IsRequired);

        AriRequest sent = await call.SendAsync(values);

        // An id of what is to be created is part of every request.
        foreach (DocsParameter parameter in call.Operation.Parameters.Where(parameter => parameter.IsNewId))
        {
            values[parameter.Name] = "id-1";
        }

        AssertIs(ExpectedRequest.Of(call.Operation, values), sent);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task With_all_its_parameters_an_operation_sends_all(string version, string operation)
    {
        for (int variant = 0; variant < 2; variant++)
        {
            var call = new Call(version, operation, variant);
            Dictionary<string, JsonNode> values = call.Values(static _ => true);

            AssertIs(ExpectedRequest.Of(call.Operation, values), await call.SendAsync(values));
        }
    }

    [Theory]
    [MemberData(nameof(OperationsWithPaths))]
    public async Task Dots_alone_are_an_id_like_any_other(string version, string operation)
    {
        foreach (string dots in new[] { ".", ".." })
        {
            var call = new Call(version, operation);
            Dictionary<string, JsonNode> values = call.Values(static _ => true);
            foreach (DocsParameter parameter in call.Operation.Parameters.Where(parameter => parameter.Place == "path"))
            {
                values[parameter.Name] = dots;
            }

            AssertIs(ExpectedRequest.Of(call.Operation, values), await call.SendAsync(values));
        }
    }

    [Theory]
    [MemberData(nameof(OperationsWithLists))]
    public async Task A_list_with_a_comma_in_a_value_travels_in_the_body(string version, string operation)
    {
        var call = new Call(version, operation);
        Dictionary<string, JsonNode> values = call.Values(static _ => true);
        DocsParameter[] lists = [.. call.Operation.Parameters.Where(parameter => parameter.IsMultiple)];
        foreach (DocsParameter list in lists)
        {
            values[list.Name] = new JsonArray("a,b", "c");
        }

        AriRequest sent = await call.SendAsync(values);

        // The server reads a member of the body and a parameter of the query alike.
        var inBody = call.Operation with
        {
            Parameters = [.. call.Operation.Parameters.Select(parameter => lists.Contains(parameter) ? parameter with { Place = "body" } : parameter)],
        };
        AssertIs(ExpectedRequest.Of(inBody, values), sent);
    }

    private static void AssertIs(ExpectedRequest expected, AriRequest sent)
    {
        Assert.Equal(expected.Method, sent.Method.Method);
        Assert.Equal(expected.Target, sent.Target);
        string? body = sent.Content is { } content ? Encoding.UTF8.GetString(content.Span) : null;
        Assert.True(
            body is null ? expected.Body is null : JsonNode.DeepEquals(expected.Body, JsonNode.Parse(body)),
            $"The body should be {expected.Body?.ToJsonString() ?? "absent"} and is {body ?? "absent"}.");
    }
}

using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AriGen.Runtime;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Requests;

/// <summary>The client makes the ids of created objects, so that no event can come for an unknown id.</summary>
public sealed class NewIdTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Creating
        => OperationRows.Rows(static operation => operation.Parameters.Any(parameter => parameter.IsNewId));

    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public void Operations_that_create_use_an_ID_of_the_client(string version)
        => Assert.Equal(
            [
                "bridges.create(bridgeId)", "bridges.play(playbackId)",
                "channels.create(channelId)", "channels.externalMedia(channelId)", "channels.originate(channelId)",
                "channels.play(playbackId)", "channels.snoopChannel(snoopId)",
            ],
            Docs.Of(version).Operations
                .SelectMany(operation => operation.Parameters.Where(parameter => parameter.IsNewId).Select(parameter => $"{operation.Id}({parameter.Name})"))
                .Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Creating))]
    public async Task IDs_are_unique(string version, string operation)
    {
        Sdk sdk = Sdk.Of(version);
        var call = new Call(version, operation);
        DocsParameter id = call.Operation.Parameters.Single(parameter => parameter.IsNewId);
        var transport = new RecordingTransport();
        await using AriClientBase client = sdk.NewClient(transport);

        for (int count = 0; count < 3; count++)
        {
            Dictionary<string, JsonNode> values = call.Values(parameter => parameter != id && (count > 0 || parameter.IsRequired));
            await call.Method.Invoke(sdk.Group(client, call.Operation.Resource), values);
        }

        string[] ids = [.. transport.Sent.Select(request => IdIn(request, id))];
        Assert.Equal(3, ids.Distinct().Count());
        Assert.All(ids, made => Assert.Matches("^[0-9a-f]{32}$", made));
    }

    [Theory]
    [MemberData(nameof(Creating))]
    public async Task ID_of_the_caller_is_used(string version, string operation)
    {
        var call = new Call(version, operation);
        DocsParameter id = call.Operation.Parameters.Single(parameter => parameter.IsNewId);
        Dictionary<string, JsonNode> values = call.Values(parameter => parameter.IsRequired || parameter.IsNewId);
        values[id.Name] = "mine";

        Assert.Equal("mine", IdIn(await call.SendAsync(values), id));
    }

    private static string IdIn(AriRequest request, DocsParameter id)
        => id.Place == "path" ? request.Path.Split('/')[^1] : Regex.Match(request.Target, $"[?&]{id.Name}=([^&]*)").Groups[1].Value;
}

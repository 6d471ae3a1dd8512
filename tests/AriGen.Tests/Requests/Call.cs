using System.Text.Json.Nodes;
using AriGen.Runtime;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Requests;

/// <summary>A call of one generated method, up to the request that it sends.</summary>
internal sealed class Call(string version, string operation, int variant = 0)
{
    private readonly Sdk _sdk = Sdk.Of(version);

    public DocsOperation Operation { get; } = Docs.Of(version).Operation(operation);

    public GeneratedMethod Method => _sdk.Method(Operation);

    /// <summary>Values for the parameters that are wanted, by their names on the wire.</summary>
    public Dictionary<string, JsonNode> Values(Func<DocsParameter, bool> isWanted)
    {
        var sample = new Sample(_sdk.Docs, variant);
        return Operation.Parameters.Where(isWanted).ToDictionary(parameter => parameter.Name, sample.Of);
    }

    /// <summary>Calls the method. Ids that the client makes are id-1, id-2, …</summary>
    public async Task<AriRequest> SendAsync(Dictionary<string, JsonNode> values)
    {
        int ids = 0;
        var transport = new RecordingTransport();
        await using AriClientBase client = _sdk.NewClient(transport, () => $"id-{++ids}");
        Task task = Method.Invoke(_sdk.Group(client, Operation.Resource), values);
        await task;
        return Assert.Single(transport.Sent);
    }
}

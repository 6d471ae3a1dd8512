using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using AriGen.Runtime;
using AriGen.Tests.ApiDocs;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Requests;

/// <summary>A handle sends what its resource group sends.</summary>
public sealed class HandleTests
{
    private static readonly Dictionary<string, string[]> IdMembers = new()
    {
        ["Channel"] = ["id"],
        ["Bridge"] = ["id"],
        ["Playback"] = ["id"],
        ["Sound"] = ["id"],
        ["Application"] = ["name"],
        ["DeviceState"] = ["name"],
        ["LiveRecording"] = ["name"],
        ["Mailbox"] = ["name"],
        ["Module"] = ["name"],
        ["StoredRecording"] = ["name"],
        ["Endpoint"] = ["technology", "resource"],
    };

    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public void Each_model_with_a_path_of_its_own_has_a_handle(string version)
        => Assert.Equal(IdMembers.Keys.Order(), Sdk.Of(version).Handles.Select(handle => handle.Name).Distinct().Order());

    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public async Task A_handle_has_every_operation_at_or_below_its_path_and_sends_the_same(string version)
    {
        Sdk sdk = Sdk.Of(version);
        foreach (MethodInfo make in sdk.Handles.Where(TakesIds))
        {
            // A handle stands for what one GET describes.
            DocsOperation get = sdk.Docs.Operations.Single(operation => operation is { Method: "GET", IsUpgrade: false } && operation.Path.EndsWith('}') && operation.Returns == make.Name);
            DocsOperation[] below = [.. sdk.Docs.Operations.Where(operation =>
                (operation.Path + "/").StartsWith(get.Path + "/", StringComparison.Ordinal) && get.Parameters.All(id => operation.Parameters.Any(parameter => parameter.Place == "path" && parameter.Name == id.Name)))];
            GeneratedMethod[] methods = [.. make.ReturnType.GetMethods().Where(method => method.ReturnType.IsAssignableTo(typeof(Task))).Select(method => new GeneratedMethod(method))];

            Assert.Equal(below.Select(operation => operation.Nickname + "Async").ToHashSet(WireName.Comparer!), methods.Select(method => method.Name).ToHashSet(WireName.Comparer!));
            foreach (DocsOperation operation in below)
            {
                await AssertSendsTheSame(sdk, make, methods.Single(method => WireName.Comparer.Equals(method.Name, operation.Nickname + "Async")), operation);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Sdk.Versions), MemberType = typeof(Sdk))]
    public async Task A_handle_can_be_made_from_what_the_server_described(string version)
    {
        Sdk sdk = Sdk.Of(version);
        await using AriClientBase client = sdk.NewClient(new RecordingTransport());
        foreach (MethodInfo make in sdk.Handles.Where(static method => !TakesIds(method)))
        {
            JsonObject json = new Sample(sdk.Docs, 0).Model(make.Name);
            object model = json.Deserialize(sdk.Type(make.Name), sdk.Json)!;

            string[] ids = [.. IdMembers[make.Name].Select(member => json[member]!.GetValue<string>())];
            Assert.Equal(string.Join('/', ids), Invoke(make, client, [model]).ToString());
            Assert.Throws<ArgumentNullException>(() => { Invoke(make, client, [null]); });
        }
    }

    [Fact]
    public async Task A_handle_creates_under_its_own_id_alone()
    {
        var transport = new RecordingTransport();
        await using var ari = (V22.AriClient)Sdk.V22.NewClient(transport);

        CancellationToken ct = TestContext.Current.CancellationToken;
        V22.BridgeHandle bridge = ari.Bridge("b");

        var refusal = await Assert.ThrowsAsync<ArgumentException>(() => bridge.CreateAsync(new() { BridgeId = "c" }, ct));
        await bridge.CreateAsync(new() { BridgeId = "b", Name = "one" }, ct);
        await ari.Channel("c").OriginateAsync("PJSIP/alice", cancellationToken: ct);

        Assert.Equal("options", refusal.ParamName);

        Assert.Equal(["bridges/b?name=one", "channels/c?endpoint=PJSIP%2Falice"], transport.Sent.Select(request => request.Target));
    }

    internal static bool TakesIds(MethodInfo handle) => handle.GetParameters().All(static parameter => parameter.ParameterType == typeof(string));

    internal static object Invoke(MethodInfo handle, AriClientBase client, object?[] arguments)
        => handle.Invoke(client, BindingFlags.DoNotWrapExceptions, null, arguments, null)!;

    private static async Task AssertSendsTheSame(Sdk sdk, MethodInfo make, GeneratedMethod method, DocsOperation operation)
    {
        var call = new Call(sdk.Version, operation.Id);
        foreach (Func<DocsParameter, bool> isWanted in new Func<DocsParameter, bool>[] { parameter => parameter.IsRequired || parameter.IsNewId, _ => true })
        {
            Dictionary<string, JsonNode> values = call.Values(isWanted);
            var transport = new RecordingTransport();
            await using AriClientBase client = sdk.NewClient(transport);
            string[] ids =
            [
                .. make.GetParameters()
                    .Select(id => values[values.Keys.Single(name => WireName.Comparer.Equals(name, id.Name))].GetValue<string>()),
            ];

            // The same ID in the options as in the handle changes nothing.
            object handle = Invoke(make, client, ids);
            await method.Invoke(handle, values);
            await method.Invoke(handle, values.Where(value => make.GetParameters().All(id => id.Name != value.Key)).ToDictionary());

            AriRequest direct = await call.SendAsync(values);
            Assert.Equal(2, transport.Sent.Count);
            foreach (AriRequest sent in transport.Sent)
            {
                Assert.Equal((direct.Method, direct.Target, direct.Operation, direct.ResourceId), (sent.Method, sent.Target, sent.Operation, sent.ResourceId));
                Assert.Equal(direct.Content?.ToArray(), sent.Content?.ToArray());
            }
        }
    }
}

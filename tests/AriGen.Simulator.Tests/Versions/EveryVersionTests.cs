using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AriGen.Runtime;

namespace AriGen.Simulator.Tests.Versions;

/// <summary>Each bundled version: by its own api-docs, as the simulator serves them, all that is in them is there and nothing else is sent.</summary>
public sealed class EveryVersionTests
{
    public static TheoryData<string> Versions => [.. SimulatedVersion.Bundled];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Every_operation_answers(string version)
    {
        await using AsteriskSimulator asterisk = await StartAsync(version);
        using HttpClient http = ClientOf(asterisk);
        List<string> unknown = [], missing = [];
        int count = 0;
        foreach ((string method, string path, string name) in await OperationsAsync(http))
        {
            using HttpRequestMessage request = new(new HttpMethod(method), path);
            using HttpResponseMessage answer = await http.SendAsync(request, Ct);
            string body = await answer.Content.ReadAsStringAsync(Ct);
            count++;
            if ((int)answer.StatusCode == 405 || body.Contains("Resource not found", StringComparison.Ordinal))
            {
                unknown.Add($"{method} {path}");
            }
            else if ((int)answer.StatusCode == 501)
            {
                missing.Add(name);
            }
        }

        Assert.True(count > 90, $"Only {count} operations are in the api-docs.");
        Assert.Empty(unknown);
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public async Task Nothing_is_sent_that_the_version_does_not_know(string version)
    {
        await using AsteriskSimulator asterisk = await StartAsync(version);
        using HttpClient http = ClientOf(asterisk);
        Dictionary<string, HashSet<string>> models = await ModelsAsync(http);
        AriRequest upgrade = new AriRequestBuilder("GET", "events", "events.eventWebsocket")
            .AddQuery("app", "all")
            .AddQuery("subscribeAll", true)
            .Build();
        await using IAriSocket socket = await asterisk.CreateSocketFactory().ConnectAsync(upgrade, Ct);

        foreach ((string model, string method, string path) in new[]
        {
            ("AsteriskInfo", "GET", "asterisk/info"), ("Channel", "POST", "channels?endpoint=Local/1003@default&app=all&channelId=one"), ("Bridge", "POST", "bridges/br"), ("Application", "GET", "applications/all"),
            ("Module", "GET", "asterisk/modules/res_ari.so"), ("DeviceState", "GET", "deviceStates/Stasis:x"), ("Application", "PUT", "applications/all/eventFilter"),
        })
        {
            using HttpRequestMessage request = new(new HttpMethod(method), path);
            using HttpResponseMessage answer = await http.SendAsync(request, Ct);
            string body = await answer.Content.ReadAsStringAsync(Ct);
            Assert.True(answer.IsSuccessStatusCode, $"{path}: {body}");
            Check(models, model, JsonNode.Parse(body)!.AsObject());
        }

        using HttpResponseMessage said = await http.PostAsync("events/user/last?application=all&source=channel:one,bridge:br,endpoint:PJSIP/alice", null, Ct);
        while (true)
        {
            JsonObject message = JsonNode.Parse((await socket.ReceiveAsync(Ct)).Text.Span)!.AsObject();
            string type = message["type"]!.GetValue<string>();
            Check(models, type, message);
            if (type == "ChannelUserevent")
            {
                break;
            }
        }
    }

    [Fact]
    public async Task An_old_version_lacks_what_a_new_one_sends()
    {
        Assert.DoesNotContain("bridgevars", await BridgeAsync("16"), StringComparison.Ordinal);
        Assert.Contains("bridgevars", await BridgeAsync("23"), StringComparison.Ordinal);
    }

    private static async Task<string> BridgeAsync(string version)
    {
        await using AsteriskSimulator asterisk = await StartAsync(version);
        using HttpClient http = ClientOf(asterisk);
        using StringContent variables = new("""{"variables":{"A":{"value":"1","report_events":true}}}""", Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.PostAsync("bridges/br", variables, Ct);
        return await answer.Content.ReadAsStringAsync(Ct);
    }

    private static Task<AsteriskSimulator> StartAsync(string version)
        => AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions { Version = version, Port = null, Dialplan = "[default]\nexten => 1003,1,Answer()\n same => n,Wait(3600)\n" }, Ct);

    private static HttpClient ClientOf(AsteriskSimulator asterisk)
    {
        HttpClient http = new(asterisk.CreateHandler()) { BaseAddress = new Uri("http://simulator/ari/") };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("asterisk:asterisk")));
        return http;
    }

    private static async Task<List<JsonObject>> DocumentsAsync(HttpClient http)
    {
        JsonNode listing = JsonNode.Parse(await http.GetStringAsync("api-docs/resources.json", Ct))!;
        List<JsonObject> documents = [];
        foreach (JsonNode? entry in listing["apis"]!.AsArray())
        {
            string path = entry!["path"]!.GetValue<string>().Replace("{format}", "json", StringComparison.Ordinal).TrimStart('/');
            documents.Add(JsonNode.Parse(await http.GetStringAsync(path, Ct))!.AsObject());
        }

        return documents;
    }

    private static async Task<List<(string Method, string Path, string Name)>> OperationsAsync(HttpClient http)
        => [.. from document in await DocumentsAsync(http)
               from path in document["apis"]!.AsArray()
               from operation in path!["operations"]!.AsArray()
               where operation!["upgrade"] is null
               let address = System.Text.RegularExpressions.Regex.Replace(path["path"]!.GetValue<string>(), @"\{\w+\}", "none").TrimStart('/')
               select (operation["httpMethod"]!.GetValue<string>(), address, $"{address.Split('/')[0]}.{operation["nickname"]}")];

    /// <summary>Each model's members, with those of the models that it derives from.</summary>
    private static async Task<Dictionary<string, HashSet<string>>> ModelsAsync(HttpClient http)
    {
        Dictionary<string, HashSet<string>> own = [];
        Dictionary<string, string> parents = [];
        foreach ((string name, JsonNode? model) in (await DocumentsAsync(http)).SelectMany(static document => document["models"]?.AsObject() ?? []))
        {
            own[name] = [.. (model!["properties"]?.AsObject() ?? []).Select(static property => property.Key)];
            foreach (JsonNode? child in model["subTypes"]?.AsArray() ?? [])
            {
                parents[child!.GetValue<string>()] = name;
            }
        }

        foreach (string name in own.Keys.ToList())
        {
            for (string? parent = parents.GetValueOrDefault(name); parent is not null; parent = parents.GetValueOrDefault(parent))
            {
                own[name].UnionWith(own[parent]);
            }
        }

        return own;
    }

    private static void Check(Dictionary<string, HashSet<string>> models, string model, JsonObject value)
    {
        Assert.True(models.ContainsKey(model), $"The version has no {model}.");
        foreach ((string member, JsonNode? content) in value)
        {
            Assert.True(member == "type" || models[model].Contains(member), $"{model}.{member} is sent, and the version does not know it.");
            if (content is JsonObject inner && member is "channel" or "peer" or "bridge" or "endpoint")
            {
                Check(models, member switch { "bridge" => "Bridge", "endpoint" => "Endpoint", _ => "Channel" }, content!.AsObject());
            }
        }
    }
}

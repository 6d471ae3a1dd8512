using System.Text.Json.Nodes;

namespace AriGen.Runtime;

/// <summary>Requests and names of ARI that the runtime itself uses.</summary>
internal static class StasisProtocol
{
    /// <summary>The subscriptions that are equivalent to subscribe-all.</summary>
    public static readonly OneOrMany<string> AllSources = new[] { "channel:", "bridge:", "endpoint:", "deviceState:" };

    /// <summary>The type of the events that carry proofs.</summary>
    public const string UserEventType = "ChannelUserevent";

    /// <summary>The type of the last event that a client gets after another one has registered its application.</summary>
    public const string ReplacedType = "ApplicationReplaced";

    /// <summary>The operation that opens an event socket.</summary>
    public const string OpenOperation = "events.eventWebsocket";

    private const string ProofPrefix = "arigen-proof-";
    private const string AppParameter = "app";
    private const string SubscribeAllParameter = "subscribeAll";

    public static ReadOnlySpan<byte> TypeMember => "type"u8;

    public static ReadOnlySpan<byte> EventNameMember => "eventname"u8;

    public static ReadOnlySpan<byte> ApplicationMember => "application"u8;

    public static AriRequest Open(OneOrMany<string> apps, bool? subscribeAll) =>
        new AriRequestBuilder("GET", "events", OpenOperation).AddQuery(AppParameter, apps).AddQuery(SubscribeAllParameter, subscribeAll).Build();

    public static IReadOnlyList<string> Names(AriRequest upgrade) => Values(upgrade, AppParameter);

    public static bool AsksForAll(AriRequest upgrade) => Values(upgrade, SubscribeAllParameter) is [.., "true"];

    public static AriRequest Application(string app) => new AriRequestBuilder("GET", $"applications/{app}", "applications.get").Build();

    public static AriRequest Subscribe(string app, OneOrMany<string> sources) =>
        new AriRequestBuilder("POST", $"applications/{app}/subscription", "applications.subscribe").AddQuery("eventSource", sources).Build();

    public static AriRequest Unsubscribe(string app, OneOrMany<string> sources) =>
        new AriRequestBuilder("DELETE", $"applications/{app}/subscription", "applications.unsubscribe").AddQuery("eventSource", sources).Build();

    /// <summary>Creates the request for a filter. An empty list of allowed types allows all.</summary>
    public static AriRequest Filter(string app, EventFilter filter) =>
        new AriRequestBuilder("PUT", $"applications/{app}/eventFilter", "applications.filter")
            .AddMember("allowed", Types(filter.Allowed))
            .AddMember("disallowed", Types(filter.Disallowed))
            .Build();

    /// <summary>Creates the name of a user event that is a proof.</summary>
    public static string NewProof() => ProofPrefix + Guid.NewGuid().ToString("N");

    public static bool IsProof(string eventName) => eventName.StartsWith(ProofPrefix, StringComparison.Ordinal);

    public static AriRequest Proof(string app, string name) =>
        new AriRequestBuilder("POST", $"events/user/{name}", "events.userEvent").AddQuery("application", app).Build();

    private static string[] Values(AriRequest request, string parameter) =>
    [
        .. request.Target[request.Path.Length..].TrimStart('?').Split('&').Select(static pair => pair.Split('='))
            .Where(pair => pair[0] == parameter).SelectMany(static pair => pair[1].Split(',')).Select(Uri.UnescapeDataString),
    ];

    private static JsonData Types(OneOrMany<string> types) =>
        JsonData.Parse(new JsonArray([.. types.Select(type => new JsonObject { ["type"] = type })]).ToJsonString());
}

using System.Text.Json.Nodes;

namespace AriGen.Runtime;

/// <summary>The resources that the runtime itself needs. Their paths stand here and nowhere else.</summary>
internal static class StasisProtocol
{
    /// <summary>What subscribe-all stands for, as explicit subscriptions.</summary>
    public static readonly OneOrMany<string> AllSources = new[] { "channel:", "bridge:", "endpoint:", "deviceState:" };

    /// <summary>The type of the events that carry proofs.</summary>
    public const string UserEventType = "ChannelUserevent";

    /// <summary>The type of the event that a client gets last, when another one has registered its application.</summary>
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
        new AriRequest(HttpMethod.Get, "events", OpenOperation).Query(AppParameter, apps).Query(SubscribeAllParameter, subscribeAll);

    public static IReadOnlyList<string> Names(AriRequest upgrade) => upgrade.QueryValues(AppParameter);

    public static bool AsksForAll(AriRequest upgrade) => upgrade.QueryValues(SubscribeAllParameter) is [.., "true"];

    public static AriRequest Application(string app) => new(HttpMethod.Get, $"applications/{app}", "applications.get");

    public static AriRequest Subscribe(string app, OneOrMany<string> sources) =>
        new AriRequest(HttpMethod.Post, $"applications/{app}/subscription", "applications.subscribe").Query("eventSource", sources);

    public static AriRequest Unsubscribe(string app, OneOrMany<string> sources) =>
        new AriRequest(HttpMethod.Delete, $"applications/{app}/subscription", "applications.unsubscribe").Query("eventSource", sources);

    /// <summary>The server reads the bare object; an empty list of allowed types allows all.</summary>
    public static AriRequest Filter(string app, EventFilter filter) =>
        new AriRequest(HttpMethod.Put, $"applications/{app}/eventFilter", "applications.filter")
            .Member("allowed", Types(filter.Allowed))
            .Member("disallowed", Types(filter.Disallowed));

    /// <summary>A new name for a user event that is a proof.</summary>
    public static string NewProof() => ProofPrefix + Guid.NewGuid().ToString("N");

    public static bool IsProof(string eventName) => eventName.StartsWith(ProofPrefix, StringComparison.Ordinal);

    public static AriRequest Proof(string app, string name) =>
        new AriRequest(HttpMethod.Post, $"events/user/{name}", "events.userEvent").Query("application", app);

    private static JsonData Types(OneOrMany<string> types) =>
        JsonData.Parse(new JsonArray([.. types.Select(type => new JsonObject { ["type"] = type })]).ToJsonString());
}

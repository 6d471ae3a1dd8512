using AriGen.Runtime;

namespace AriGen;

/// <summary>The few resource paths that the runtime itself needs.</summary>
internal static class StasisProtocol
{
    /// <summary>The request that opens an event socket.</summary>
    public static AriRequest Open(OneOrMany<string> apps, bool? subscribeAll)
        => new AriRequest(HttpMethod.Get, "events", "events.eventWebsocket").Query("app", apps).Query("subscribeAll", subscribeAll);
}

namespace AriGen.Chaos;

/// <summary>A way to lose the server, for the measurement of recoveries.</summary>
/// <param name="Name">Its name in the table.</param>
/// <param name="BreakAsync">Breaks the network and mends it. Completes at the moment from which the server can be reached.</param>
internal sealed record RecoveryCase(string Name, Func<ChaosProxy, CancellationToken, Task> BreakAsync)
{
    private static readonly TimeSpan Outage = TimeSpan.FromSeconds(20);

    public static IReadOnlyList<RecoveryCase> All { get; } =
    [
        new("half-open 20 s", static (proxy, ct) => WhileAsync(proxy, new() { SwallowsConnections = true }, Kill, Outage, ct)),
        new("swallowed upgrade 20 s", static (proxy, ct) => WhileAsync(proxy, new() { SwallowsUpgrades = true }, ResetEvents, Outage, ct)),
        new("dead pool", static (proxy, ct) => WhileAsync(proxy, ProxyRules.None, ResetEventsKillRequests, TimeSpan.Zero, ct)),
        new("refused 5 s", static (proxy, ct) => RefuseAsync(proxy, TimeSpan.FromSeconds(5), ct)),
        new("refused 40 s", static (proxy, ct) => RefuseAsync(proxy, TimeSpan.FromSeconds(40), ct)),
    ];

    private static void Kill(ProxyConnection connection) => connection.Die();

    private static void ResetEvents(ProxyConnection connection)
    {
        if (connection.IsEvents)
        {
            connection.Reset();
        }
    }

    private static void ResetEventsKillRequests(ProxyConnection connection)
    {
        connection.Die();
        ResetEvents(connection);
    }

    private static async Task WhileAsync(
        ChaosProxy proxy, ProxyRules rules, Action<ProxyConnection> act, TimeSpan duration, CancellationToken cancellationToken)
    {
        proxy.Rules = rules;
        proxy.ForEach(eventsOnly: false, act);
        await Task.Delay(duration, cancellationToken);
        proxy.Rules = ProxyRules.None;
    }

    private static async Task RefuseAsync(ChaosProxy proxy, TimeSpan duration, CancellationToken cancellationToken)
    {
        proxy.StopListening();
        proxy.ForEach(eventsOnly: false, static one => one.Reset());
        await Task.Delay(duration, cancellationToken);
        proxy.Listen();
    }
}

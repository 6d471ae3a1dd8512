namespace AriGen.Runtime;

/// <summary>
/// The differences between the subscriptions of the server and the requested ones, with the maximum number of requests for each.
/// </summary>
internal sealed class SubscriptionDifference
{
    /// <summary>Sources that the server does not list.</summary>
    public List<(string Source, int Count)> Missing { get; } = [];

    /// <summary>Sources that the server lists, but possibly with a lower count.</summary>
    public List<(string Source, int Count)> Uncertain { get; } = [];

    /// <summary>Sources that the server lists although they are no longer requested.</summary>
    public List<(string Source, int Count)> LeftOver { get; } = [];
}

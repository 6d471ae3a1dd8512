namespace AriGen.Runtime;

/// <summary>What subscriptions of the server differ in from what was asked for, and by how many requests at most.</summary>
internal sealed class SubscriptionDifference
{
    /// <summary>Sources that the server does not list.</summary>
    public List<(string Source, int Count)> Missing { get; } = [];

    /// <summary>Sources that it lists, but perhaps counts less often.</summary>
    public List<(string Source, int Count)> Uncertain { get; } = [];

    /// <summary>Sources that it lists although nobody asks for them any more.</summary>
    public List<(string Source, int Count)> LeftOver { get; } = [];
}

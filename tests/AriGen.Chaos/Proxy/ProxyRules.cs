namespace AriGen.Chaos;

/// <summary>The proxy's treatment of connections. Immutable: a fault replaces the rules, and its end replaces them again.</summary>
internal sealed record ProxyRules
{
    private const int WritesPerSecond = 20;

    /// <summary>Everything passes unchanged.</summary>
    public static ProxyRules None { get; } = new();

    /// <summary><see langword="true"/> if new connections are accepted and never answered; otherwise, <see langword="false"/>.</summary>
    public bool SwallowsConnections { get; init; }

    /// <summary><see langword="true"/> if upgrades are accepted and never answered; otherwise, <see langword="false"/>.</summary>
    public bool SwallowsUpgrades { get; init; }

    /// <summary>The time for which an upgrade is held before it is forwarded, even if the client has given it up by then.</summary>
    public TimeSpan UpgradeDelay { get; init; }

    /// <summary>The answer of the proxy itself to the first request of each new connection, or <see langword="null"/> to forward.</summary>
    public string? Answer { get; init; }

    /// <summary>The time for which each chunk is held, in both directions.</summary>
    public TimeSpan Delay { get; init; }

    /// <summary>The limit for each direction of each connection, or 0 for none.</summary>
    public int BytesPerSecond { get; init; }

    /// <summary>A task that holds everything back until it completes. Nothing is lost.</summary>
    public Task Stall { get; init; } = Task.CompletedTask;

    /// <summary>Holds a chunk for as long as the rules say.</summary>
    public async Task HoldAsync()
    {
        await Stall;
        if (Delay > TimeSpan.Zero)
        {
            await Task.Delay(Delay);
        }
    }

    /// <summary>Writes a chunk at the pace of the rules.</summary>
    public async Task WriteAsync(Stream to, ReadOnlyMemory<byte> chunk)
    {
        if (BytesPerSecond == 0)
        {
            await to.WriteAsync(chunk);
            return;
        }

        int most = Math.Max(1, BytesPerSecond / WritesPerSecond);
        for (int at = 0; at < chunk.Length; at += most)
        {
            await to.WriteAsync(chunk.Slice(at, Math.Min(most, chunk.Length - at)));
            await Task.Delay(1000 / WritesPerSecond);
        }
    }
}

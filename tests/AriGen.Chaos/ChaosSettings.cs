namespace AriGen.Chaos;

/// <summary>Settings of a run.</summary>
internal sealed record ChaosSettings
{
    public ulong Seed { get; init; } = 4711;

    /// <summary>The number of faults.</summary>
    public int Faults { get; init; } = 40;

    /// <summary>The time after which no further fault begins, or <see langword="null"/> for none.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary><see langword="true"/> for a client with its default options; otherwise, its longest delay is a second.</summary>
    public bool UsesDefaults { get; init; }

    /// <summary>The interval and the time-out of the client's keep-alive, or <see langword="null"/> for its defaults.</summary>
    public TimeSpan? KeepAlive { get; init; }

    /// <summary><see langword="true"/> if the application also subscribes to device states, by which a real server can deadlock.</summary>
    public bool HasDeviceStates { get; init; }

    /// <summary>The kinds of faults, or empty for all that the server allows.</summary>
    public IReadOnlyList<FaultKind> Kinds { get; init; } = [];
}

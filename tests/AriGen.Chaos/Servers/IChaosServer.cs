namespace AriGen.Chaos;

/// <summary>The server behind the proxy.</summary>
internal interface IChaosServer : IAsyncDisposable
{
    /// <summary>The server as the summary names it.</summary>
    string Name { get; }

    Uri Url { get; }

    string User { get; }

    string Password { get; }

    /// <summary><see langword="true"/> if the process can be paused; otherwise, <see langword="false"/>.</summary>
    bool CanPause { get; }

    /// <summary><see langword="true"/> if the process can be killed and started again; otherwise, <see langword="false"/>.</summary>
    bool CanRestart { get; }

    /// <summary>Stops the process for a while, with all its connections open.</summary>
    Task PauseAsync(TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Kills the process. It leaves nobody time to say goodbye.</summary>
    Task KillAsync(CancellationToken cancellationToken);

    /// <summary>Starts a process in place of the killed one. A task that completes when it answers.</summary>
    Task StartAsync(CancellationToken cancellationToken);
}

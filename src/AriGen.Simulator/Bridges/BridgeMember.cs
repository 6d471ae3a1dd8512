namespace AriGen.Simulator;

/// <summary>A member of a bridge: a channel, or a member of the server's own that plays or records.</summary>
/// <remarks>ARI shows the server's own members only in the BRIDGEPEER variable of the others.</remarks>
internal sealed class BridgeMember(Bridge bridge, string name, Channel? channel, bool keepsConnectedLine)
{
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _gone = new();

    public Bridge Bridge { get; } = bridge;

    public string Name { get; } = name;

    /// <summary>The channel, or <see langword="null"/> for a member of the server's own.</summary>
    public Channel? Channel { get; } = channel;

    /// <summary>The member's own audio.</summary>
    public Ear Voice { get; } = channel?.Ear ?? new Ear(Audio.None);

    /// <summary>The audio of the others that it hears.</summary>
    public Ear Ear { get; } = new(Audio.None);

    /// <summary>The handler for the digits of the others, for a member of the server's own.</summary>
    public Action<char>? DigitReceived { get; set; }

    /// <summary>Whether the connected lines are left as they are when it enters.</summary>
    public bool KeepsConnectedLine { get; } = keepsConnectedLine;

    /// <summary>Whether the application's subscription to the bridge remains after the member has left.</summary>
    public bool KeepsSubscription { get; set; }

    /// <summary>A task that completes when it has left the bridge for any reason.</summary>
    public Task Left => _left.Task;

    /// <summary>A token that is cancelled when it has left the bridge.</summary>
    public CancellationToken Gone => _gone.Token;

    /// <summary>Changes what it hears of the others.</summary>
    public void Hear(Audio audio)
    {
        Ear.Hear(audio);
        Channel?.Mouth.Say(SpeechSource.Bridge, audio);
    }

    /// <summary>Completes the membership.</summary>
    public void HasLeft()
    {
        Hear(Audio.None);
        _left.TrySetResult();
        _gone.Cancel();
    }
}

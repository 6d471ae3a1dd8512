namespace AriGen.Simulator;

/// <summary>
/// One that takes part in a bridge: a channel, or one of the server's own that plays or records for the bridge and that ARI shows
/// nowhere but in the others' BRIDGEPEER.
/// </summary>
internal sealed class BridgeMember(Bridge bridge, string name, Channel? channel, bool keepsConnectedLine)
{
    private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly CancellationTokenSource _gone = new();

    public Bridge Bridge { get; } = bridge;

    public string Name { get; } = name;

    /// <summary>Null for the server's own.</summary>
    public Channel? Channel { get; } = channel;

    /// <summary>What comes from it.</summary>
    public Ear Voice { get; } = channel?.Ear ?? new Ear(Audio.None);

    /// <summary>What it hears of the others.</summary>
    public Ear Ear { get; } = new(Audio.None);

    /// <summary>Where one of the server's own wants the others' digits; null where not.</summary>
    public Action<char>? DigitReceived { get; set; }

    /// <summary>Whether the parties' numbers are not exchanged when it enters.</summary>
    public bool KeepsConnectedLine { get; } = keepsConnectedLine;

    /// <summary>Whether the application that is subscribed to the bridge because of this stays so.</summary>
    public bool KeepsSubscription { get; set; }

    /// <summary>Ends when it is no longer in the bridge, whoever took it out.</summary>
    public Task Left => _left.Task;

    /// <summary>The same, for what runs meanwhile.</summary>
    public CancellationToken Gone => _gone.Token;

    /// <summary>It hears something else of the others from now on.</summary>
    public void Hear(Audio audio)
    {
        Ear.Hear(audio);
        Channel?.Mouth.Say(SpeechSource.Bridge, audio);
    }

    /// <summary>It is out.</summary>
    public void HasLeft()
    {
        Hear(Audio.None);
        _left.TrySetResult();
        _gone.Cancel();
    }
}

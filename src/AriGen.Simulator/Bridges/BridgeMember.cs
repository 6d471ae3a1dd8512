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

    /// <summary>Whether the parties' numbers are not exchanged when it enters.</summary>
    public bool KeepsConnectedLine { get; } = keepsConnectedLine;

    /// <summary>The application that is subscribed to the bridge while its channel is in it.</summary>
    public StasisApplication? Application { get; set; }

    /// <summary>Ends when it is no longer in the bridge, whoever took it out.</summary>
    public Task Left => _left.Task;

    /// <summary>The same, for what runs meanwhile.</summary>
    public CancellationToken Gone => _gone.Token;

    /// <summary>It is out.</summary>
    public void HasLeft()
    {
        _left.TrySetResult();
        _gone.Cancel();
    }
}

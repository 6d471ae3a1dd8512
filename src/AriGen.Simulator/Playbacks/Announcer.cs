namespace AriGen.Simulator;

/// <summary>The server's own member of a bridge that plays media. It enters with the first playback and leaves after the last.</summary>
internal sealed class Announcer
{
    private readonly Bridge _bridge;
    private readonly BridgeMember _member;
    private readonly CommandQueue _queue;

    private Announcer(Bridge bridge, ChannelTable channels)
    {
        _bridge = bridge;
        _member = bridge.Enter(channels.NextName("Announcer", "ARI") + ";2");
        _queue = new CommandQueue(bridge.Scheduler);
    }

    /// <summary>A token that is cancelled when it has left the bridge.</summary>
    public CancellationToken Gone => _member.Gone;

    /// <summary>Returns the announcer of a bridge, and adds it if necessary.</summary>
    public static Announcer Of(Bridge bridge, ChannelTable channels)
    {
        if (bridge.Announcer is { } there && !there.Gone.IsCancellationRequested)
        {
            return there;
        }

        Announcer announcer = bridge.Announcer = new Announcer(bridge, channels);
        bridge.Scheduler.Start(announcer.RunAsync);
        return announcer;
    }

    /// <summary>Changes what the members of the bridge hear of it.</summary>
    public void Speak(Audio audio) => _member.Voice.Hear(audio);

    /// <summary>Plays a playback after those that were requested before.</summary>
    public void Post(Playback playback) => _queue.Post(playback.PlayAsync);

    private async Task RunAsync()
    {
        await _queue.DispatchAsync();
        if (_bridge.Announcer == this)
        {
            _bridge.Announcer = null;
        }

        _bridge.Leave(_member);
    }
}

namespace AriGen.Simulator;

/// <summary>The server's own voice in a bridge: it comes with the first playback and goes after the last.</summary>
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

    /// <summary>Cancelled when it is not in the bridge any more.</summary>
    public CancellationToken Gone => _member.Gone;

    /// <summary>That of a bridge, who comes in if need be.</summary>
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

    /// <summary>Lets all in the bridge hear something from now on.</summary>
    public void Speak(Audio audio) => _member.Voice.Hear(audio);

    /// <summary>Plays something after all that is asked for already.</summary>
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

namespace AriGen.Simulator;

internal sealed partial class Channel
{
    private readonly CancellationTokenSource _hungUp = new();

    /// <summary>Why it was hung up, as a cause of Q.850; 0 where none was given.</summary>
    public int Cause { get; set; }

    /// <summary>Why, in the words of its technology: the status of a WebSocket, say; null where that says nothing.</summary>
    public int? TechnologyCause { get; set; }

    /// <summary>Whether it has come to its end: nothing more is said of it then.</summary>
    public bool IsGone { get; private set; }

    public bool IsHungUp => _hungUp.IsCancellationRequested;

    /// <summary>Cancelled when somebody has asked for the end. Whatever runs on the channel waits with it.</summary>
    public CancellationToken HungUp => _hungUp.Token;

    /// <summary>The far end has gone.</summary>
    /// <param name="cause">A cause of Q.850; null for the one that the channel has already, if any.</param>
    /// <param name="techCause">The same in the protocol's own words, where it has any.</param>
    public void FarEndHungUp(int? cause, int? techCause = null)
    {
        Cause = cause > 0 ? cause.Value : Cause;
        TechnologyCause = techCause ?? TechnologyCause;
        Publish(ChannelEvents.HangupRequest(this, cause ?? (Cause == 0 ? null : Cause)));
        _hungUp.Cancel();
    }

    /// <summary>This side asks for the end. Asterisk says so each time, and by which way in place of why.</summary>
    public void Hangup(SoftHangup way)
    {
        if (way == SoftHangup.Explicit)
        {
            Technology.HangingUp(this);
        }

        Publish(ChannelEvents.HangupRequest(this, way));
        _hungUp.Cancel();
    }

    /// <summary>It ends without anybody having asked for that: nothing is said before the end.</summary>
    public void Drop() => _hungUp.Cancel();

    /// <summary>Waits, or less when it is hung up before.</summary>
    public async Task WaitAsync(TimeSpan time)
    {
        try
        {
            await Pbx.DelayAsync(time, HungUp);
        }
        catch (OperationCanceledException)
        {
            // What comes next looks for that itself.
        }
    }

    /// <summary>The end: nobody will find it any more.</summary>
    public void Destroy()
    {
        if (IsGone)
        {
            return;
        }

        _hungUp.Cancel();
        Technology.HungUp(this);
        Show(() => ChannelEvents.Destroyed(this));
        Pbx.Channels.Remove(this);
        Pbx.Log.ChannelGone(Name, HangupCause.Text(Cause));
        Endpoint?.Remove(this);
        foreach (StasisApplication application in Subscribers.ToList())
        {
            application.Forget(this);
        }

        IsGone = true;
    }
}

using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Channel
{
    private readonly CancellationTokenSource _hungUp = new();

    /// <summary>Why it was hung up, as a cause of Q.850; 0 where none was given.</summary>
    public int Cause { get; set; }

    /// <summary>Why, in the words of its technology: the status of a WebSocket, say; null where that says nothing.</summary>
    public int? TechnologyCause { get; set; }

    public bool IsHungUp => _hungUp.IsCancellationRequested;

    /// <summary>Cancelled when somebody has asked for the end. Whatever runs on the channel waits with it.</summary>
    public CancellationToken HungUp => _hungUp.Token;

    /// <summary>The far end has gone.</summary>
    /// <param name="cause">A cause of Q.850, or 0.</param>
    public void FarEndHungUp(int cause)
    {
        Cause = cause;
        Publish(new ChannelHangupRequest { Application = "", Timestamp = default, Channel = Snapshot(), Cause = cause == 0 ? null : cause, TechCause = TechnologyCause });
        _hungUp.Cancel();
    }

    /// <summary>This side asks for the end. Asterisk says so each time, and by which way in place of why.</summary>
    public void HangUp(SoftHangUp way)
    {
        Publish(new ChannelHangupRequest { Application = "", Timestamp = default, Channel = Snapshot(), Cause = (int)way, Soft = true });
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
        _hungUp.Cancel();
        Technology.HungUp(this);
        Publish(new ChannelDestroyed { Application = "", Timestamp = default, Channel = Snapshot(), Cause = Cause, CauseTxt = HangUpCause.Text(Cause), TechCause = TechnologyCause });
        Pbx.Channels.Remove(this);
        Pbx.Log.ChannelGone(Name, HangUpCause.Text(Cause));
        foreach (StasisApplication application in Subscribers.ToList())
        {
            application.Forget(this);
        }
    }
}

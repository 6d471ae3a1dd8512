namespace AriGen.Simulator;

/// <summary>What is at the far end of a channel, and how this side reaches it.</summary>
internal abstract class Technology
{
    /// <summary>The call to the far end begins.</summary>
    public abstract void Call(Channel channel);

    /// <summary>This side does something that the far end hears of.</summary>
    public virtual void Indicate(Channel channel, Signal signal)
    {
    }

    /// <summary>This side has sent a digit.</summary>
    public virtual void SendDigit(Channel channel, char digit, int milliseconds)
    {
    }

    /// <summary>Whether it sends silence while it has nothing else to send.</summary>
    public virtual bool SendsSilence => false;

    /// <summary>This side lets the far end hear something, from now on.</summary>
    public virtual void Speak(Channel channel, Audio audio)
    {
    }

    /// <summary>This side begins to play something.</summary>
    /// <param name="media">Its URI.</param>
    public virtual void Hear(string media)
    {
    }

    /// <summary>The other party of the call holds it, or takes it back.</summary>
    public virtual void Hold(Channel channel, bool isHeld)
    {
    }

    /// <summary>Somebody has asked for the end of this side.</summary>
    public virtual void HangingUp(Channel channel)
    {
    }

    /// <summary>This side is gone.</summary>
    public virtual void HungUp(Channel channel)
    {
    }
}

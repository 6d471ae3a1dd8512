namespace AriGen.Simulator;

/// <summary>What is at the far end of a channel, and how this side reaches it.</summary>
internal abstract class Technology
{
    /// <summary>The call to the far end begins.</summary>
    /// <returns>False where there is nobody to call.</returns>
    public abstract Task<bool> CallAsync(Channel channel);

    /// <summary>What CHANNEL(…) says that only this technology knows; null for nothing.</summary>
    public virtual string? Read(Channel channel, string item) => null;

    /// <summary>The format of what is heard and said, as the channel would have it without a bridge.</summary>
    public virtual string AudioFormat => "slin192";

    /// <summary>This side does something that the far end hears of.</summary>
    public virtual void Indicate(Channel channel, Signal signal)
    {
    }

    /// <summary>This side has sent a digit.</summary>
    public virtual void SendDigit(Channel channel, char digit, int milliseconds)
    {
    }

    /// <summary>Whether anything can be played to it.</summary>
    public virtual bool CarriesSound => true;

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

    /// <summary>Who is at the other end of the call has changed.</summary>
    public virtual void ConnectedLineChanged(Channel channel)
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

    /// <summary>The far end is asked to call somebody else in place of this server.</summary>
    public virtual void Redirect(Channel channel, string endpoint)
    {
    }

    /// <summary>A far end that has transferred the call is told how that gets on.</summary>
    public virtual void TellTransferProgress(Channel channel, string state)
    {
    }
}

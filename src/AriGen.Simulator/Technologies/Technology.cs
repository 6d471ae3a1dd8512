namespace AriGen.Simulator;

/// <summary>The far end of a channel, and the way in which it is reached.</summary>
internal abstract class Technology
{
    /// <summary>Starts the call to the far end.</summary>
    /// <returns><see langword="true"/> if the call has started; <see langword="false"/> if there is nothing to call.</returns>
    public abstract Task<bool> CallAsync(Channel channel);

    /// <summary>Returns an item of CHANNEL(…) that only this technology defines, or <see langword="null"/>.</summary>
    public virtual string? Read(Channel channel, string item) => null;

    /// <summary>The format of the audio outside of a bridge.</summary>
    public virtual string AudioFormat => "slin192";

    /// <summary>Sends a signal to the far end.</summary>
    public virtual void Indicate(Channel channel, Signal signal)
    {
    }

    /// <summary>Sends a digit to the far end.</summary>
    public virtual void SendDigit(Channel channel, char digit, int milliseconds)
    {
    }

    /// <summary>Whether audio can be played to the far end.</summary>
    public virtual bool CarriesSound => true;

    /// <summary>Whether silence is sent in the absence of other audio.</summary>
    public virtual bool SendsSilence => false;

    /// <summary>Changes the audio that is sent to the far end.</summary>
    public virtual void Speak(Channel channel, Audio audio)
    {
    }

    /// <summary>Reports that a medium begins to play.</summary>
    /// <param name="media">The URI of the medium.</param>
    public virtual void Hear(string media)
    {
    }

    /// <summary>Handles a hold by the other party of the call, or its end.</summary>
    public virtual void Hold(Channel channel, bool isHeld)
    {
    }

    /// <summary>Handles a change of the connected party.</summary>
    public virtual void ConnectedLineChanged(Channel channel)
    {
    }

    /// <summary>Handles a hangup request for the channel.</summary>
    public virtual void HangingUp(Channel channel)
    {
    }

    /// <summary>Handles the end of the channel.</summary>
    public virtual void HungUp(Channel channel)
    {
    }

    /// <summary>Redirects the far end to another endpoint in place of this server.</summary>
    public virtual void Redirect(Channel channel, string endpoint)
    {
    }

    /// <summary>Reports the progress of a transfer to the far end that requested it.</summary>
    public virtual void TellTransferProgress(Channel channel, string state)
    {
    }
}

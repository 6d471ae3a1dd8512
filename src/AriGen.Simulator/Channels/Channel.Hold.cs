namespace AriGen.Simulator;

internal sealed partial class Channel
{
    /// <summary>Whether a hold is told to applications in place of the far end.</summary>
    public bool InterceptsHold { get; set; }

    /// <summary>Its own side puts it on hold, or takes it off.</summary>
    /// <param name="isHeld">Whether it is on hold from now on.</param>
    /// <param name="tell">Tells the far end, where that is to know.</param>
    public void Hold(bool isHeld, Action tell)
    {
        if (!InterceptsHold)
        {
            tell();
            return;
        }

        Publish(isHeld
            ? ChannelEvents.Hold(this, "N/A")
            : ChannelEvents.Unhold(this));
    }
}

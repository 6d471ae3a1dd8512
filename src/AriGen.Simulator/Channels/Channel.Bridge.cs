namespace AriGen.Simulator;

internal sealed partial class Channel
{
    /// <summary>Its place in a bridge; null while it is in none.</summary>
    public BridgeMember? Member { get; set; }

    /// <summary>This side learns who is at the other end of the call, and tells the far end.</summary>
    public void Connect(Party party)
    {
        if (Connected != party)
        {
            Connected = party;
            Show();
            Technology.ConnectedLineChanged(this);
        }
    }

    /// <summary>Waits until it is in no bridge any more. It may be moved from one to another meanwhile.</summary>
    public async Task OutOfBridgesAsync()
    {
        while (Member is { } member)
        {
            await member.Left;
        }
    }
}

namespace AriGen.Simulator;

/// <summary>The channel on which the dialplan runs for texts. There is nobody at its far end.</summary>
internal sealed class TextTechnology : Technology
{
    private TextTechnology()
    {
    }

    public static Channel Create(Pbx pbx)
    {
        Channel channel = new(pbx, new TextTechnology(), pbx.NextUniqueId(), "Message/ast_msg_queue");
        channel.Begin(Wire.ChannelState.Up);
        channel.Announce();
        return channel;
    }

    public override bool CarriesSound => false;

    public override Task<bool> CallAsync(Channel channel) => Task.FromResult(false);
}

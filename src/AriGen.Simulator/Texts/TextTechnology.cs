using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The far end of the channel on which the dialplan runs for texts: there is none.</summary>
internal sealed class TextTechnology : Technology
{
    private TextTechnology()
    {
    }

    /// <summary>The text that the dialplan runs for.</summary>
    public TextMessage? Text { get; private set; }

    public static (Channel Channel, TextTechnology Technology) Create(Pbx pbx)
    {
        TextTechnology technology = new();
        Channel channel = new(pbx, technology, pbx.Ids.NextUniqueId(), "Message/ast_msg_queue");
        channel.Begin(ChannelState.Up);
        channel.Announce();
        return (channel, technology);
    }

    /// <summary>Begins with another text. Nothing is left of the last one.</summary>
    public void Begin(Channel channel, TextMessage text)
    {
        Text = text;
        channel.Variables.Clear();
    }

    public override bool CarriesSound => false;

    public override Task<bool> CallAsync(Channel channel) => Task.FromResult(false);
}

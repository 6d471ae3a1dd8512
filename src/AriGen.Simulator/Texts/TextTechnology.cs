using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The technology of the channel on which the dialplan runs for texts. It has no far end.</summary>
internal sealed class TextTechnology : Technology
{
    private TextTechnology()
    {
    }

    /// <summary>The current text.</summary>
    public TextMessage? Text { get; private set; }

    public static (Channel Channel, TextTechnology Technology) Create(Pbx pbx)
    {
        TextTechnology technology = new();
        Channel channel = new(pbx, technology, pbx.Ids.NextUniqueId(), "Message/ast_msg_queue");
        channel.Begin(ChannelState.Up);
        channel.Announce();
        return (channel, technology);
    }

    /// <summary>Starts with another text, and resets the channel.</summary>
    public void Begin(Channel channel, TextMessage text)
    {
        Text = text;
        channel.Variables.Clear();
    }

    public override bool CarriesSound => false;

    public override Task<bool> CallAsync(Channel channel) => Task.FromResult(false);
}

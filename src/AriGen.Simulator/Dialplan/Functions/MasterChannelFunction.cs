namespace AriGen.Simulator;

/// <summary>MASTER_CHANNEL: variables and functions of the first channel of a call.</summary>
internal sealed class MasterChannelFunction() : DialplanFunction("MASTER_CHANNEL")
{
    protected override string? ReadCore(Channel channel, string arguments) => ChannelText.Find(MasterOf(channel), arguments) ?? "";

    protected override void WriteCore(Channel channel, string arguments, string value)
        => ChannelText.Set(MasterOf(channel), arguments, value);

    private static Channel MasterOf(Channel channel) => channel.Pbx.Channels.Find(channel.LinkedId) ?? channel;
}

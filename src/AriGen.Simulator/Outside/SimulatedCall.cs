namespace AriGen.Simulator;

/// <summary>A call as the phone outside has it.</summary>
public sealed class SimulatedCall
{
    private readonly Channel _channel;

    internal SimulatedCall(Channel channel) => _channel = channel;

    /// <summary>The id of the server's channel for this call.</summary>
    public string ChannelId => _channel.Id;

    /// <summary>Hangs up. A call that has ended stays so.</summary>
    /// <param name="cause">The cause by Q.850. Default 0: none, as phones end a call.</param>
    public void HangUp(int cause = 0) => _channel.Pbx.Run(() => _channel.FarEndHungUp(cause));
}

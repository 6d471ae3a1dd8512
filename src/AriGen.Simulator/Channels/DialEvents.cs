using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>What is said of a call to the far end of a channel that no other channel makes.</summary>
internal static class DialEvents
{
    /// <summary>Says how far it is.</summary>
    /// <param name="channel">The channel that is called by.</param>
    /// <param name="status">Empty at the beginning.</param>
    /// <param name="dialled">What was dialled, without the technology.</param>
    public static void Publish(Channel channel, string status, string dialled)
        => channel.Publish(ChannelEvents.Dial(channel, status, dialled));

    /// <summary>The far end has done something.</summary>
    /// <returns>The status that stands for it; null where there is none.</returns>
    public static string? Receive(Channel channel, Signal signal, string dialled)
    {
        string? status = signal switch
        {
            Signal.Ringing => "RINGING",
            Signal.Progress => "PROGRESS",
            Signal.Proceeding => "PROCEEDING",
            Signal.Answer => "ANSWER",
            Signal.Busy => "BUSY",
            Signal.Congestion => "CONGESTION",
            _ => null,
        };
        if (signal == Signal.Ringing)
        {
            channel.Enter(ChannelState.Ringing);
        }
        else if (signal == Signal.Answer)
        {
            channel.Enter(ChannelState.Up);
        }

        if (status is not null)
        {
            Publish(channel, status, dialled);
        }

        return status;
    }
}

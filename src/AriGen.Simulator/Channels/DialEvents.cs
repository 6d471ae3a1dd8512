using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The Dial events of a call that is not made on behalf of another channel.</summary>
internal static class DialEvents
{
    /// <summary>Publishes the progress of a call.</summary>
    /// <param name="channel">The channel whose far end is called.</param>
    /// <param name="status">The status, which is empty at the beginning.</param>
    /// <param name="dialled">The address that was dialled, without the technology.</param>
    public static void Publish(Channel channel, string status, string dialled)
        => channel.Publish(ChannelEvents.Dial(channel, status, dialled));

    /// <summary>Changes the channel's state by a signal of the far end, and publishes the status.</summary>
    /// <returns>The status of the signal, or <see langword="null"/> if there is none.</returns>
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

namespace AriGen.Simulator;

/// <summary>The call to the far end of a channel that an application has created. The channel stays in the application all the while.</summary>
internal static class StasisDial
{
    /// <summary>Begins it.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="caller">The channel on whose behalf; null for none.</param>
    /// <param name="timeout">How long the far end has for an answer; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    public static async Task StartAsync(Channel channel, Channel? caller, TimeSpan timeout)
    {
        if (caller is not null)
        {
            channel.Variables.Inherit(caller.Variables);
            channel.Connected = caller.Caller;
            channel.Show();
        }

        channel.HungUp.Register(() => channel.DefaultCause());
        channel.SignalReceived = signal => Receive(channel, signal);
        if (!await channel.Technology.CallAsync(channel))
        {
            channel.DefaultCause();
            channel.Visit?.Leave();
            return;
        }

        DialEvents.Publish(channel, "", channel.Dialled);
        channel.Scheduler.Start(() => ExpireAsync(channel, timeout));
    }

    private static void Receive(Channel channel, Signal signal)
    {
        // What happens on a call that is up has nothing to do with dialling.
        if (channel.State == Wire.ChannelState.Up)
        {
            return;
        }

        DialEvents.Receive(channel, signal, "");
    }

    private static async Task ExpireAsync(Channel channel, TimeSpan timeout)
    {
        await channel.WaitAsync(timeout);
        if (!channel.IsHungUp && channel.State != Wire.ChannelState.Up)
        {
            channel.Cause = HangupCause.NoAnswer;
            channel.Hangup(SoftHangup.Explicit);
        }
    }
}

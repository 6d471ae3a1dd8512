namespace AriGen.Simulator;

/// <summary>The call to the far end of a channel that an application has created. The channel stays in the application meanwhile.</summary>
internal static class StasisDial
{
    /// <summary>Starts the call.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="caller">The channel on whose behalf the call is made, or <see langword="null"/>.</param>
    /// <param name="timeout">The time limit for an answer, or <see cref="Timeout.InfiniteTimeSpan"/>.</param>
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
        // Signals of a call that is up do not belong to the dialling.
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

namespace AriGen.Simulator;

public sealed partial class SimulatedCall
{
    /// <summary>Talks for a while, and is silent then. It begins at once and does not wait: by the simulator's clock the end comes by itself.</summary>
    /// <param name="time">How long.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
    public void Talk(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        Channel channel = _phone.Channel;
        channel.Pbx.Run(() =>
        {
            channel.Ear.Hear(Audio.Sound);
            channel.Pbx.Start(async () =>
            {
                await channel.WaitAsync(time);
                channel.Ear.Hear(Audio.Silence);
            });
        });
    }
}

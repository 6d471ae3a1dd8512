namespace AriGen.Simulator;

public sealed partial class SimulatedCall
{
    private int _talks;

    /// <summary>Starts talking for a time by the simulator's clock, followed by silence. It returns at once.</summary>
    /// <param name="time">The duration.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    /// <remarks>Talking again before the end replaces the remaining time.</remarks>
    public void Talk(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(time, TimeSpan.Zero);
        _phone.Scheduler.Run(() =>
        {
            if (_phone.Channel is not { } channel)
            {
                return;
            }

            int talk = ++_talks;
            channel.Ear.Hear(Audio.Sound);
            channel.Scheduler.Start(async () =>
            {
                await channel.WaitAsync(time);
                if (talk == _talks)
                {
                    channel.Ear.Hear(Audio.Silence);
                }
            });
        });
    }

    /// <summary>Starts sending a tone for a time. It returns at once.</summary>
    /// <param name="hertz">The frequency.</param>
    /// <param name="time">The duration.</param>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public void SendTone(int hertz, TimeSpan time)
    {
        Talk(time);
        _phone.Scheduler.Run(() =>
        {
            if (_phone.Channel is not { } channel)
            {
                return;
            }

            CancellationTokenSource end = new();
            channel.Detectors.Tone?.Hear(hertz, ToneDetector.Received, end.Token);
            channel.Scheduler.Start(async () =>
            {
                await channel.WaitAsync(time);
                end.Cancel();
            });
        });
    }
}

namespace AriGen.Simulator;

public sealed partial class SimulatedCall
{
    private int _talks;

    /// <summary>Talks for a while, and is silent then. It begins at once and does not wait: by the simulator's clock the end comes by itself. Talking again before that takes its place.</summary>
    /// <param name="time">How long.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
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

    /// <summary>Sends a tone for a while. It begins at once and does not wait.</summary>
    /// <param name="hertz">The frequency.</param>
    /// <param name="time">How long.</param>
    /// <exception cref="ArgumentOutOfRangeException">The time is negative.</exception>
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

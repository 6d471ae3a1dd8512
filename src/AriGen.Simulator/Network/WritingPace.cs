namespace AriGen.Simulator;

/// <summary>The pace of slow writing.</summary>
internal sealed class WritingPace(int bytes, TimeSpan pause)
{
    /// <summary>Splits a message into pieces.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> message)
    {
        for (int at = 0; at < message.Length; at += bytes)
        {
            yield return message[at..Math.Min(at + bytes, message.Length)];
        }
    }

    /// <summary>Waits for the time of one piece.</summary>
    public Task PauseAsync(PbxScheduler scheduler) => scheduler.DelayAsync(pause, CancellationToken.None);

    /// <summary>Waits for the time of a whole message.</summary>
    public Task PauseAsync(PbxScheduler scheduler, int length)
        => scheduler.DelayAsync(pause * Math.Ceiling((double)length / bytes), CancellationToken.None);
}

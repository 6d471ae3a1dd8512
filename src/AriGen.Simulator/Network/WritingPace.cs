namespace AriGen.Simulator;

/// <summary>How slowly something is written.</summary>
internal sealed class WritingPace(int bytes, TimeSpan pause)
{
    /// <summary>The bits of a message.</summary>
    public IEnumerable<ReadOnlyMemory<byte>> Split(ReadOnlyMemory<byte> message)
    {
        for (int at = 0; at < message.Length; at += bytes)
        {
            yield return message[at..Math.Min(at + bytes, message.Length)];
        }
    }

    /// <summary>Waits as long as one bit does.</summary>
    public Task PauseAsync(PbxScheduler scheduler) => scheduler.DelayAsync(pause, CancellationToken.None);

    /// <summary>Waits as long as a whole message does.</summary>
    public Task PauseAsync(PbxScheduler scheduler, int length) => scheduler.DelayAsync(pause * Math.Ceiling((double)length / bytes), CancellationToken.None);
}

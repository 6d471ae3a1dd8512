using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>What is recorded.</summary>
internal abstract class RecordingSource
{
    /// <summary>Such as <c>channel:1234.5</c>.</summary>
    public abstract string Target { get; }

    /// <summary>What there is to record.</summary>
    public abstract Ear Ear { get; }

    /// <summary>Cancelled when it is gone.</summary>
    public abstract CancellationToken Gone { get; }

    /// <summary>Why it cannot be recorded now; null where it can.</summary>
    public virtual string? Obstacle => null;

    /// <summary>Makes it ready to be recorded.</summary>
    public virtual Task PrepareAsync() => Task.CompletedTask;

    public abstract void Publish(Event message);

    /// <summary>Tells of digits from now on; null ends that.</summary>
    public abstract void Listen(Action<char>? digit);
}

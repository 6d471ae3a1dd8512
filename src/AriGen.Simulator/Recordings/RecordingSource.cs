using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The source of a recording.</summary>
internal abstract class RecordingSource
{
    /// <summary>The URI of the source, such as <c>channel:1234.5</c>.</summary>
    public abstract string Target { get; }

    /// <summary>The audio of the source.</summary>
    public abstract Ear Ear { get; }

    /// <summary>A token that is cancelled when the source is gone.</summary>
    public abstract CancellationToken Gone { get; }

    /// <summary>The reason for which the source cannot be recorded now, or <see langword="null"/>.</summary>
    public virtual string? Obstacle => null;

    /// <summary>Prepares the source for the recording.</summary>
    public virtual Task PrepareAsync() => Task.CompletedTask;

    public abstract void Publish(Event message);

    /// <summary>Sets the handler of digits, or removes it by <see langword="null"/>.</summary>
    public abstract void Listen(Action<char>? digit);
}

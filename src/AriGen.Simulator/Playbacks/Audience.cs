using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The target of a playback.</summary>
internal abstract class Audience
{
    /// <summary>The URI of the target, such as <c>channel:1234.5</c>.</summary>
    public abstract string Target { get; }

    /// <summary>A token that is cancelled when the target is gone.</summary>
    public abstract CancellationToken Gone { get; }

    public abstract void Publish(Event message);

    /// <summary>Reports that a medium begins.</summary>
    /// <param name="media">The URI of the medium.</param>
    public abstract void Hear(string media);

    /// <summary>Changes the audio.</summary>
    public abstract void Hear(Audio audio);

    /// <summary>Reports that a tone of one frequency begins.</summary>
    /// <param name="hertz">The frequency.</param>
    /// <param name="end">A token that is cancelled when the tone ends.</param>
    public virtual void Hear(int hertz, CancellationToken end)
    {
    }
}

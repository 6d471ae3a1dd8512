using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Whom something is played to.</summary>
internal abstract class Audience
{
    /// <summary>Such as <c>channel:1234.5</c>.</summary>
    public abstract string Target { get; }

    /// <summary>Cancelled when nobody hears it any more.</summary>
    public abstract CancellationToken Gone { get; }

    public abstract void Publish(Event message);

    /// <summary>Something is played now.</summary>
    /// <param name="media">Its URI.</param>
    public abstract void Hear(string media);

    /// <summary>There is something else to be heard from now on.</summary>
    public abstract void Hear(Audio audio);

    /// <summary>A tone of one frequency begins.</summary>
    /// <param name="hertz">The frequency.</param>
    /// <param name="end">Cancelled when it ends.</param>
    public virtual void Hear(int hertz, CancellationToken end)
    {
    }
}

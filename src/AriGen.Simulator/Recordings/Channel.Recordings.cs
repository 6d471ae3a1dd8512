namespace AriGen.Simulator;

internal sealed partial class Channel
{
    /// <summary>How many recordings of it wait or run. While there is one, it may not be added to a bridge.</summary>
    public int Recordings { get; set; }
}

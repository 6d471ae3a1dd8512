namespace AriGen.Simulator;

internal sealed partial class Channel
{
    /// <summary>Its place in a bridge; null while it is in none.</summary>
    public BridgeMember? Member { get; set; }
}

namespace AriGen.Simulator;

/// <summary>A phone or trunk that the server knows.</summary>
internal sealed class Endpoint(string technology, string resource) : EventSource
{
    public string Technology { get; } = technology;

    public string Resource { get; } = resource;

    /// <summary>Where its calls begin in the dialplan.</summary>
    public string Context { get; init; } = "default";

    /// <summary>Who calls when it calls.</summary>
    public Party Caller { get; set; } = Party.Nobody;

    public override string Scheme => "endpoint";

    public override string SourceId => $"{Technology}/{Resource}";
}

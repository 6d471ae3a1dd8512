namespace AriGen.Simulator;

/// <summary>All endpoints of a technology, as something that applications can subscribe to: <c>endpoint:PJSIP</c>.</summary>
internal sealed class TechnologySource(string technology) : EventSource
{
    public override string Scheme => "endpoint";

    public override string SourceId => technology;
}

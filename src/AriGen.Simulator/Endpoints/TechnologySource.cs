namespace AriGen.Simulator;

/// <summary>All endpoints of a technology as one event source, such as <c>endpoint:PJSIP</c>.</summary>
internal sealed class TechnologySource(string technology) : EventSource
{
    public override string Scheme => "endpoint";

    public override string SourceId => technology;
}

using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>What is heard in a bridge, recorded by one of the server's own in it. There is always something: silence at the least.</summary>
internal sealed class RecordedBridge(Bridge bridge, BridgeMember recorder) : RecordingSource
{
    public override string Target => $"bridge:{bridge.Id}";

    public override Ear Ear { get; } = new(Audio.Silence);

    public override CancellationToken Gone => recorder.Gone;

    public override void Publish(Event message) => bridge.Publish(message);
}

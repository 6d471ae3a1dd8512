using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>What is heard in a bridge, recorded by one of the server's own in it.</summary>
internal sealed class RecordedBridge(Bridge bridge, BridgeMember recorder) : RecordingSource
{
    public override string Target => $"bridge:{bridge.Id}";

    public override Ear Ear => recorder.Ear;

    public override CancellationToken Gone => recorder.Gone;

    public override void Publish(Event message) => bridge.Publish(message);

    public override void Listen(Action<char>? digit) => recorder.DigitReceived = digit;
}

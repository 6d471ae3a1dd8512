using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The audio of a bridge, recorded by a member of the server's own.</summary>
internal sealed class RecordedBridge(Bridge bridge, BridgeMember recorder) : RecordingSource
{
    public override string Target => $"bridge:{bridge.Id}";

    public override Ear Ear => recorder.Ear;

    public override CancellationToken Gone => recorder.Gone;

    public override void Publish(Event message) => bridge.Publish(message);

    public override void Listen(Action<char>? digit) => recorder.DigitReceived = digit;
}

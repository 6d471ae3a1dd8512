namespace AriGen.Simulator;

/// <summary>TALK_DETECT: whether it is said when the far end talks. It can be written only.</summary>
internal sealed class TalkDetectFunction() : DialplanFunction("TALK_DETECT")
{
    protected override string? ReadCore(Channel channel, string arguments) => null;

    protected override void WriteCore(Channel channel, string arguments, string value) => channel.Detectors.DetectTalk(arguments, value);
}

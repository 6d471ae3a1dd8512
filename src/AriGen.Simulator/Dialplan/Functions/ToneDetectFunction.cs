using System.Globalization;

namespace AriGen.Simulator;

/// <summary>TONE_DETECT: whether it is said when the far end sends a tone, and how often that has been.</summary>
internal sealed class ToneDetectFunction() : DialplanFunction("TONE_DETECT")
{
    protected override string? ReadCore(Channel channel, string arguments)
        => arguments is "rx" or "tx" ? (channel.Detectors.Tone?.HitsOf(arguments) ?? 0).ToString(CultureInfo.InvariantCulture) : null;

    protected override void WriteCore(Channel channel, string arguments, string value) => channel.Detectors.DetectTone(arguments);
}

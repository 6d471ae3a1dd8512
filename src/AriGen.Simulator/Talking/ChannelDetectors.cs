using System.Globalization;

namespace AriGen.Simulator;

/// <summary>The detectors that the dialplan starts on a channel.</summary>
internal sealed class ChannelDetectors(Channel channel)
{
    private static readonly TimeSpan DefaultSilence = TimeSpan.FromMilliseconds(2500);

    private TalkDetector? _talk;

    /// <summary>The tone detector; <see langword="null"/> while there is none.</summary>
    public ToneDetector? Tone { get; private set; }

    /// <summary>Carries out TONE_DETECT.</summary>
    /// <param name="arguments">The text between its parentheses.</param>
    public void DetectTone(string arguments) => Tone = ToneDetector.Of(channel, arguments);

    /// <summary>Carries out TALK_DETECT.</summary>
    /// <param name="action"><c>set</c> or <c>remove</c>. Others are ignored.</param>
    /// <param name="value">Milliseconds of silence and a loudness; empty for the defaults.</param>
    public void DetectTalk(string action, string value)
    {
        if (action is not ("set" or "remove"))
        {
            return;
        }

        _talk?.Dispose();
        bool isTime = int.TryParse(value.Split(',')[0], CultureInfo.InvariantCulture, out int milliseconds) && milliseconds > 0;
        _talk = action == "remove" ? null : TalkDetector.Start(channel, isTime ? TimeSpan.FromMilliseconds(milliseconds) : DefaultSilence);
    }
}

using System.Globalization;

namespace AriGen.Simulator;

internal sealed partial class Channel
{
    private static readonly TimeSpan TalkSilence = TimeSpan.FromMilliseconds(2500);

    private TalkDetector? _talkDetector;

    /// <summary>Listens for a tone; null while nothing does.</summary>
    public ToneDetector? ToneDetector { get; private set; }

    /// <summary>The dialplan's TONE_DETECT.</summary>
    /// <param name="arguments">What stands between its parentheses.</param>
    public void DetectTone(string arguments) => ToneDetector = ToneDetector.Of(this, arguments);

    /// <summary>The dialplan's TALK_DETECT.</summary>
    /// <param name="what">set, with the silence in milliseconds as its value's first part; or remove.</param>
    /// <param name="value">Milliseconds and a loudness; empty for the usual ones.</param>
    public void DetectTalk(string what, string value)
    {
        if (what is not ("set" or "remove"))
        {
            return;
        }

        _talkDetector?.Dispose();
        _talkDetector = what == "remove" ? null
            : TalkDetector.Start(this, int.TryParse(value.Split(',')[0], CultureInfo.InvariantCulture, out int milliseconds) && milliseconds > 0 ? TimeSpan.FromMilliseconds(milliseconds) : TalkSilence);
    }
}

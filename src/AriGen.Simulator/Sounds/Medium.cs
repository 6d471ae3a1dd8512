using System.Globalization;

namespace AriGen.Simulator;

/// <summary>The medium of a media URI.</summary>
/// <param name="Kind">The kind of playing.</param>
/// <param name="Length">The length, which is not used for a tone.</param>
/// <param name="Audio">The audio.</param>
/// <param name="Hertz">The frequency of a tone with a single one; otherwise, 0.</param>
internal readonly record struct Medium(MediumKind Kind, TimeSpan Length = default, Audio Audio = Audio.Sound, int Hertz = 0)
{
    private static readonly HashSet<string> Tones = ["dial", "busy", "ring", "congestion", "callwaiting", "dialrecall", "record", "info", "stutter"];

    /// <summary>Looks up a medium.</summary>
    /// <param name="recordings">The recordings.</param>
    /// <param name="uri">The URI, such as <c>sound:hello-world</c>. Schemes are case-sensitive.</param>
    public static Medium Of(RecordingTable recordings, string uri)
    {
        string[] parts = uri.Split(':', 2);
        string name = parts.ElementAtOrDefault(1) ?? "";
        return parts[0] switch
        {
            "sound" => SoundCatalogue.Find(name) is { } length
                ? new Medium(MediumKind.Sound, length, SoundCatalogue.AudioOf(name))
                : new Medium(MediumKind.Missing),
            "recording" => recordings.FindStored(name) is { } recording
                ? new Medium(recording.Length > TimeSpan.Zero ? MediumKind.Sound : MediumKind.Missing, recording.Length, recording.Audio)
                : default,
            "number" => SpokenText.Number(name) is { } words ? Spoken(words) : default,
            "digits" => Spoken(SpokenText.Digits(name)),
            "characters" => Spoken(SpokenText.Characters(name)),
            "tone" => Tone(name.Split(';')[0]),
            _ => default,
        };
    }

    private static Medium Spoken(IEnumerable<string> sounds) => new(MediumKind.Speech, SpokenText.LengthOf(sounds));

    /// <summary>Returns the tone of a name in indications.conf, or of frequencies and times such as <c>!1004/100</c>.</summary>
    private static Medium Tone(string name)
    {
        string frequency = name.TrimStart('!').Split('/')[0];
        return Tones.Contains(name) ? new Medium(MediumKind.Tone)
            : frequency.Length > 0 && char.IsAsciiDigit(frequency[0])
                ? new Medium(MediumKind.Tone, Hertz: int.TryParse(frequency, CultureInfo.InvariantCulture, out int hertz) ? hertz : 0)
            : new Medium(MediumKind.Missing);
    }
}

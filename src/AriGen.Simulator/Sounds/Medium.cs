using System.Globalization;

namespace AriGen.Simulator;

/// <summary>What a media URI stands for.</summary>
/// <param name="Kind">How it is played.</param>
/// <param name="Length">How long it is; of no account for a tone.</param>
/// <param name="Audio">What is to be heard while it is played.</param>
/// <param name="Hertz">The frequency of a tone that has one only; else 0.</param>
internal readonly record struct Medium(MediumKind Kind, TimeSpan Length = default, Audio Audio = Audio.Sound, int Hertz = 0)
{
    private static readonly HashSet<string> Tones = ["dial", "busy", "ring", "congestion", "callwaiting", "dialrecall", "record", "info", "stutter"];

    /// <summary>Looks it up.</summary>
    /// <param name="recordings">The recordings.</param>
    /// <param name="uri">Such as <c>sound:hello-world</c>. Schemes are case-sensitive.</param>
    public static Medium Of(RecordingTable recordings, string uri)
    {
        string[] parts = uri.Split(':', 2);
        string name = parts.ElementAtOrDefault(1) ?? "";
        return parts[0] switch
        {
            "sound" => SoundCatalogue.Find(name) is { } length ? new Medium(MediumKind.Sound, length, SoundCatalogue.AudioOf(name)) : new Medium(MediumKind.Missing),
            "recording" => recordings.FindStored(name) is { } recording ? new Medium(recording.Length > TimeSpan.Zero ? MediumKind.Sound : MediumKind.Missing, recording.Length, recording.Audio) : default,
            "number" => SpokenText.Number(name) is { } words ? Spoken(words) : default,
            "digits" => Spoken(SpokenText.Digits(name)),
            "characters" => Spoken(SpokenText.Characters(name)),
            "tone" => Tone(name.Split(';')[0]),
            _ => default,
        };
    }

    private static Medium Spoken(IEnumerable<string> sounds) => new(MediumKind.Speech, SpokenText.LengthOf(sounds));

    /// <summary>By its name in indications.conf, or by frequencies and times such as <c>!1004/100</c>.</summary>
    private static Medium Tone(string name)
    {
        string frequency = name.TrimStart('!').Split('/')[0];
        return Tones.Contains(name) ? new Medium(MediumKind.Tone)
            : frequency.Length > 0 && char.IsAsciiDigit(frequency[0]) ? new Medium(MediumKind.Tone, Hertz: int.TryParse(frequency, CultureInfo.InvariantCulture, out int hertz) ? hertz : 0)
            : new Medium(MediumKind.Missing);
    }
}

using System.Globalization;

namespace AriGen.Simulator;

/// <summary>The sounds of Asterisk's English core sounds with their lengths, from sounds.txt.</summary>
internal static class SoundCatalogue
{
    public const string Language = "en", Format = "gsm";

    private static readonly Dictionary<string, TimeSpan> Lengths = Read();

    public static IEnumerable<string> Names => Lengths.Keys;

    /// <summary>Finds the length of a sound, or <see langword="null"/> if it does not exist.</summary>
    /// <param name="name">
    /// The name, such as <c>digits/1</c>, which may begin with the language's folder. For other languages, Asterisk falls back to English.
    /// </param>
    public static TimeSpan? Find(string name)
        => Lengths.TryGetValue(
            name.StartsWith(Language + "/", StringComparison.Ordinal) ? name[(Language.Length + 1)..] : name,
            out TimeSpan length)
            ? length
            : null;

    /// <summary>Returns the kind of audio. Some sounds are silence.</summary>
    public static Audio AudioOf(string name) => name.StartsWith("silence/", StringComparison.Ordinal) ? Audio.Silence : Audio.Sound;

    private static Dictionary<string, TimeSpan> Read()
    {
        Dictionary<string, TimeSpan> lengths = [];
        using StreamReader text = new(typeof(SoundCatalogue).Assembly.GetManifestResourceStream("sounds.txt")!);
        while (text.ReadLine() is { } line)
        {
            // A name, a space and milliseconds.
            string[] parts = line.Split(' ');
            lengths[parts[0]] = TimeSpan.FromMilliseconds(int.Parse(parts[1], CultureInfo.InvariantCulture));
        }

        return lengths;
    }
}

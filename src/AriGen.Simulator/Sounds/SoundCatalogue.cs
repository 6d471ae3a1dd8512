using System.Globalization;

namespace AriGen.Simulator;

/// <summary>The sounds that are there: those of Asterisk's English core sounds, with their lengths, in sounds.txt.</summary>
internal static class SoundCatalogue
{
    public const string Language = "en", Format = "gsm";

    private static readonly Dictionary<string, TimeSpan> Lengths = Read();

    public static IEnumerable<string> Names => Lengths.Keys;

    /// <summary>The length; null where there is no such sound.</summary>
    /// <param name="name">Such as <c>digits/1</c>, in whatever language is asked for: Asterisk falls back to English. May name the language's folder itself.</param>
    public static TimeSpan? Find(string name)
        => Lengths.TryGetValue(
            name.StartsWith(Language + "/", StringComparison.Ordinal) ? name[(Language.Length + 1)..] : name,
            out TimeSpan length)
            ? length
            : null;

    /// <summary>What a sound is: there are some that are silence.</summary>
    public static Audio AudioOf(string name) => name.StartsWith("silence/", StringComparison.Ordinal) ? Audio.Silence : Audio.Sound;

    private static Dictionary<string, TimeSpan> Read()
    {
        Dictionary<string, TimeSpan> lengths = [];
        using StreamReader text = new(typeof(SoundCatalogue).Assembly.GetManifestResourceStream("sounds.txt")!);
        while (text.ReadLine() is { } line)
        {
            // A name, a space, milliseconds.
            string[] parts = line.Split(' ');
            lengths[parts[0]] = TimeSpan.FromMilliseconds(int.Parse(parts[1], CultureInfo.InvariantCulture));
        }

        return lengths;
    }
}

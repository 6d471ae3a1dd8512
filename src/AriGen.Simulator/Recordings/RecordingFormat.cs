namespace AriGen.Simulator;

/// <summary>A format of recordings.</summary>
internal sealed class RecordingFormat
{
    private const int UsualRate = 8000;

    private static readonly Dictionary<string, RecordingFormat> Known = [];

    private readonly AudioFrame? _frame;
    private readonly Func<int, byte[]> _header;

    static RecordingFormat()
    {
        Add(AudioFrame.Linear(UsualRate), FileHeader.None, UsualRate, "sln", "slin", "raw");
        foreach (int kilohertz in new[] { 12, 16, 24, 32, 48, 96, 192 })
        {
            Add(AudioFrame.Linear(kilohertz * 1000), FileHeader.None, kilohertz * 1000, $"sln{kilohertz}");
        }

        Add(AudioFrame.Linear(44_100), FileHeader.None, 44_100, "sln44");
        Add(AudioFrame.Linear(UsualRate), FileHeader.Wav(UsualRate), UsualRate, "wav");
        Add(AudioFrame.Linear(16_000), FileHeader.Wav(16_000), 16_000, "wav16");
        Add(AudioFrame.GsmPair, FileHeader.Wav49, UsualRate, "WAV");
        Known["wav49"] = Known["WAV"];
        Add(AudioFrame.ULaw, FileHeader.None, UsualRate, "ulaw", "ul", "mu", "ulw", "pcm");
        Add(AudioFrame.ULaw, FileHeader.Au, UsualRate, "au");
        Add(AudioFrame.ALaw, FileHeader.None, UsualRate, "alaw", "al", "alw");
        Add(AudioFrame.Gsm, FileHeader.None, UsualRate, "gsm");
        Add(AudioFrame.G722, FileHeader.None, 16_000, "g722");
        Add(AudioFrame.G726, FileHeader.None, UsualRate, "g726-16", "g726-32");
        Add(AudioFrame.Vox, FileHeader.None, UsualRate, "vox");

        // Asterisk of Debian's packages has no encoder for these, or nothing to encode. So their files are empty there, too.
        Add(null, FileHeader.None, UsualRate, "g719", "g723", "g723sf", "g726-24", "g726-40", "g729", "h263", "h264", "ilbc", "siren7", "siren14", "vp8");
    }

    private RecordingFormat(string extension, AudioFrame? frame, Func<int, byte[]> header, int rate)
    {
        Extension = extension;
        _frame = frame;
        _header = header;
        Rate = rate;
    }

    /// <summary>The file extension, which ARI shows as the format of a stored recording.</summary>
    public string Extension { get; }

    /// <summary>The samples per second.</summary>
    public int Rate { get; }

    /// <summary>Whether the server can encode audio in the format.</summary>
    public bool HasContent => _frame is not null;

    public string ContentType => $"{(Extension is "h263" or "h264" or "vp8" ? "video" : "audio")}/{Extension}";

    /// <summary>Finds the format of a name, or <see langword="null"/>.</summary>
    public static RecordingFormat? Find(string name) => Known.GetValueOrDefault(name);

    /// <summary>Writes a file of whole frames.</summary>
    public byte[] Write(IReadOnlyList<(Audio Audio, TimeSpan Time)> parts)
    {
        List<byte> audio = [];
        TimeSpan end = TimeSpan.Zero, at = TimeSpan.Zero;
        foreach ((Audio heard, TimeSpan time) in parts)
        {
            end += time;
            for (; _frame is { } frame && at + frame.Time <= end; at += frame.Time)
            {
                audio.AddRange(heard == Audio.Sound ? frame.Sound : frame.Silence);
            }
        }

        return [.. _header(audio.Count), .. audio];
    }

    private static void Add(AudioFrame? frame, Func<int, byte[]> header, int rate, params string[] names)
    {
        foreach (string name in names)
        {
            Known[name] = new RecordingFormat(name, frame, header, rate);
        }
    }
}

using System.Buffers.Binary;

namespace AriGen.Simulator;

/// <summary>The formats in which Asterisk records, and files in some of them: linear, with a header or without, u-law and A-law. Files of the others are empty.</summary>
internal static class RecordingFormat
{
    private const int HeaderLength = 44, SamplesPerMillisecond = 8;

    private static readonly HashSet<string> Known =
    [
        "wav", "wav16", "wav49", "WAV", "gsm", "ulaw", "ul", "mu", "ulw", "pcm", "alaw", "al", "alw", "au", "slin", "raw", "sln", "sln12", "sln16", "sln24", "sln32", "sln44",
        "sln48", "sln96", "sln192", "g719", "g722", "g723", "g723sf", "g726-16", "g726-24", "g726-32", "g726-40", "g729", "h263", "h264", "ilbc", "siren7", "siren14", "vox",
    ];

    /// <summary>A thousand hertz at eight thousand samples a second, in each format.</summary>
    private static readonly short[] Linear = [0, 5792, 8192, 5792, 0, -5792, -8192, -5792];

    private static readonly byte[] ULaw = [0x1E, 0x0B, 0x0B, 0x1E, 0x9E, 0x8B, 0x8B, 0x9E], ALaw = [0x34, 0x21, 0x21, 0x34, 0xB4, 0xA1, 0xA1, 0xB4];

    public static bool IsKnown(string format) => Known.Contains(format);

    /// <summary>Writes a file.</summary>
    public static byte[] Write(string format, IReadOnlyList<(Audio Audio, TimeSpan Time)> parts) => format switch
    {
        "wav" => WithHeader(WriteLinear(parts)),
        "sln" or "slin" or "raw" => WriteLinear(parts),
        "ulaw" or "ul" or "mu" or "ulw" or "pcm" => Write(parts, ULaw, 0xFF),
        "alaw" or "al" or "alw" => Write(parts, ALaw, 0xD5),
        _ => [],
    };

    private static int SamplesOf(TimeSpan time) => (int)time.TotalMilliseconds * SamplesPerMillisecond;

    private static byte[] Write(IReadOnlyList<(Audio Audio, TimeSpan Time)> parts, byte[] tone, byte silence)
        => [.. parts.SelectMany(part => Enumerable.Range(0, SamplesOf(part.Time)).Select(i => part.Audio == Audio.Sound ? tone[i % tone.Length] : silence))];

    private static byte[] WriteLinear(IReadOnlyList<(Audio Audio, TimeSpan Time)> parts)
    {
        byte[] bytes = new byte[parts.Sum(static part => SamplesOf(part.Time)) * sizeof(short)];
        int at = 0;
        foreach ((Audio audio, TimeSpan time) in parts)
        {
            for (int i = 0; i < SamplesOf(time); i++, at += sizeof(short))
            {
                BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(at), audio == Audio.Sound ? Linear[i % Linear.Length] : (short)0);
            }
        }

        return bytes;
    }

    /// <summary>RIFF: linear, one channel, 8,000 samples a second of 16 bits.</summary>
    private static byte[] WithHeader(byte[] samples)
    {
        byte[] file = new byte[HeaderLength + samples.Length];
        "RIFF"u8.CopyTo(file);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(4), file.Length - 8);
        "WAVEfmt "u8.CopyTo(file.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(16), 16);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(24), SamplesPerMillisecond * 1000);
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(28), SamplesPerMillisecond * 1000 * sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(32), sizeof(short));
        BinaryPrimitives.WriteInt16LittleEndian(file.AsSpan(34), sizeof(short) * 8);
        "data"u8.CopyTo(file.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(file.AsSpan(40), samples.Length);
        samples.CopyTo(file, HeaderLength);
        return file;
    }
}

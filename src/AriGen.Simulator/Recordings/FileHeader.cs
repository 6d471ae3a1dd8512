using System.Buffers.Binary;

namespace AriGen.Simulator;

/// <summary>The headers of audio files, created from the length of the audio in bytes.</summary>
internal static class FileHeader
{
    private const int SampleBytes = sizeof(short), GsmRate = 8000, GsmBlock = 65, GsmBlockSamples = 320;

    public static byte[] None(int length) => [];

    /// <summary>Creates a RIFF header for linear 16-bit samples and one channel.</summary>
    /// <param name="rate">The samples per second.</param>
    public static Func<int, byte[]> Wav(int rate) => length =>
    {
        byte[] header = Riff(44, length, formatLength: 16, format: 1, rate, rate * SampleBytes, SampleBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(34), SampleBytes * 8);
        return header;
    };

    /// <summary>Creates a RIFF header for GSM.</summary>
    public static byte[] Wav49(int length)
    {
        byte[] header = Riff(60, length, formatLength: 20, format: 49, GsmRate, GsmRate * GsmBlock / GsmBlockSamples, GsmBlock);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(36), SampleBytes);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(38), GsmBlockSamples);
        "fact"u8.CopyTo(header.AsSpan(40));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(44), sizeof(int));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(48), length / GsmBlock * GsmBlockSamples);
        return header;
    }

    /// <summary>Creates a Sun header for u-law with 8,000 samples per second and one channel.</summary>
    public static byte[] Au(int length)
    {
        byte[] header = new byte[24];
        ".snd"u8.CopyTo(header);
        int[] numbers = [header.Length, length, 1, 8000, 1];
        for (int i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32BigEndian(header.AsSpan((i + 1) * sizeof(int)), numbers[i]);
        }

        return header;
    }

    private static byte[] Riff(int headerLength, int length, int formatLength, short format, int rate, int bytesPerSecond, short block)
    {
        byte[] header = new byte[headerLength];
        "RIFF"u8.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(4), headerLength - 8 + length);
        "WAVEfmt "u8.CopyTo(header.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(16), formatLength);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(20), format);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(24), rate);
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(28), bytesPerSecond);
        BinaryPrimitives.WriteInt16LittleEndian(header.AsSpan(32), block);
        "data"u8.CopyTo(header.AsSpan(headerLength - 8));
        BinaryPrimitives.WriteInt32LittleEndian(header.AsSpan(headerLength - 4), length);
        return header;
    }
}

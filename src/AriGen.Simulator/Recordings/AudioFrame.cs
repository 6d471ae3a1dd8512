using System.Buffers.Binary;

namespace AriGen.Simulator;

/// <summary>A short piece of audio in some encoding, which distinguishes only sound and silence.</summary>
/// <param name="Sound">A tone of 1000 Hz. Consecutive frames continue the tone, so that no encoder is needed.</param>
/// <param name="Silence">Silence.</param>
internal sealed record AudioFrame(byte[] Sound, byte[] Silence)
{
    private const int Amplitude = 8192, Hertz = 1000;

    /// <summary>Two frames of GSM in one, as in WAV files.</summary>
    public static readonly AudioFrame GsmPair = Of(
        "UZ8Z1gR/gONGbuSGOoAjyY3jiFpg3DaO3IYcYNs4chsX9ZlhTfABto0jt3HYA0hyJLeRyAFGbiPHcfABRm4jx3E=",
        "IEgX1oQCgCRJkiSJAoAkSZIkiQKAJEmSJIkCgCRJkiQJgnRhTSgASJIkSZIoAEiSJEmSKABIkiRJkigASJIkSZI=") with { Time = TimeSpan.FromMilliseconds(40) };

    public static readonly AudioFrame
        Gsm = Of("1H3LIVpxgDjkkbbkwYA45JG25PHANtuSSNtxoEbcskbb", "2CCi4VpQAEkkkkkkUABJJJJJJFAASSSSSSRQAEkkkkkk"),
        G726 = Of("JLLvVUPPHlMm7ixSRRwbUxXB7TUWz941Nd0cQvfv7jMy7hskRc0eUSYc/HER38FDQRz7NBXRGzQmvx5/If3uQiMd61Qj0RolNc79NPfRHl8=", 0xFF),
        G722 = Of(
            "ediX7vmsdPpY1L23+Ov+d9TXuN/u9O9Y2/6TsbZy9X/ZlNr08/luXJbZmff86/371JTefPCy9f7TntX87vf1fZbWmfv0rPVc1phW+bL0b9Xellq873f1+9Pelfhv+q9Y3dfduvLuePXVmNqz" +
            "+GzvVrjZmvbx7XX72ZzbsfLw7HydWP+07O3xd9jftvzprnH3W/Wc9apvtnPd+93v8u3u/Q==", 0xFF),

        // The step size stays at its minimum. So the tone is soft, whatever precedes it.
        Vox = Repeated([0x33, 0x33, 0xBB, 0xBB], 80, 0x08),
        ULaw = Repeated([0x1E, 0x0B, 0x0B, 0x1E, 0x9E, 0x8B, 0x8B, 0x9E], 160, 0xFF),
        ALaw = Repeated([0x34, 0x21, 0x21, 0x34, 0xB4, 0xA1, 0xA1, 0xB4], 160, 0xD5);

    /// <summary>The duration.</summary>
    public TimeSpan Time { get; private init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>Creates a frame of 16-bit little-endian samples.</summary>
    /// <param name="rate">The samples per second.</param>
    public static AudioFrame Linear(int rate)
    {
        byte[] tone = new byte[rate / 50 * sizeof(short)];
        for (int i = 0; i < tone.Length / sizeof(short); i++)
        {
            BinaryPrimitives.WriteInt16LittleEndian(
                tone.AsSpan(i * sizeof(short)),
                (short)Math.Round(Amplitude * Math.Sin(2 * Math.PI * Hertz * i / rate)));
        }

        return new AudioFrame(tone, new byte[tone.Length]);
    }

    private static AudioFrame Of(string sound, string silence) => new(Convert.FromBase64String(sound), Convert.FromBase64String(silence));

    private static AudioFrame Of(string sound, byte silence)
    {
        byte[] bytes = Convert.FromBase64String(sound);
        return new AudioFrame(bytes, [.. Enumerable.Repeat(silence, bytes.Length)]);
    }

    private static AudioFrame Repeated(byte[] period, int length, byte silence)
        => new([.. Enumerable.Range(0, length).Select(i => period[i % period.Length])], [.. Enumerable.Repeat(silence, length)]);
}

using System.Buffers.Binary;
using System.Text;

namespace AriGen.Twins.Stage;

/// <summary>Descriptions of WAV files. Their length is left out, because it depends on timing.</summary>
internal static class AudioText
{
    private const int HeaderLength = 44, FrameSamples = 160, Loud = 500, Pause = 15;

    /// <summary>Describes the chunks of a file, with all fields of the format chunk.</summary>
    public static string Of(byte[] file)
    {
        List<string> chunks = [$"{Text(file, 0)} {Text(file, 8)}"];
        int at = 12;
        for (int length; at + 8 <= file.Length; at += 8 + length)
        {
            length = Number(file, at + 4);
            chunks.Add(Text(file, at) + (Text(file, at) == "fmt " ? " " + Convert.ToHexString(file.AsSpan(at + 8, length)) : ""));
        }

        return string.Join(", ", chunks) + (Number(file, 4) == file.Length - 8 && at == file.Length ? "" : ", sizes wrong");
    }

    /// <summary>
    /// Describes the alternating sound and silence of a file. Silence at the beginning and the end and short pauses are ignored.
    /// </summary>
    public static string Heard(byte[] file)
    {
        List<string> heard = [];
        int silent = Pause;
        for (int at = HeaderLength; at + (FrameSamples * sizeof(short)) <= file.Length; at += FrameSamples * sizeof(short))
        {
            bool isLoud = Enumerable.Range(0, FrameSamples).Any(sample => Math.Abs(Short(file, at + (sample * sizeof(short)))) > Loud);
            if (isLoud && silent >= Pause)
            {
                heard.Add("sound");
            }

            silent = isLoud ? 0 : silent + 1;
        }

        return string.Join(", silence, ", heard);
    }

    private static string Text(byte[] file, int at) => Encoding.ASCII.GetString(file, at, 4);

    private static int Number(byte[] file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));

    private static int Short(byte[] file, int at) => BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(at));
}

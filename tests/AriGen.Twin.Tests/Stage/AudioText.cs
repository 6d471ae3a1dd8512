using System.Buffers.Binary;
using System.Text;

namespace AriGen.Twins.Stage;

/// <summary>What a WAV file says of itself. How long it is depends on what was heard, and on when.</summary>
internal static class AudioText
{
    private const int HeaderLength = 44;

    public static string Of(byte[] file)
    {
        string riff = Encoding.ASCII.GetString(file, 0, 4), format = Encoding.ASCII.GetString(file, 8, 8), data = Encoding.ASCII.GetString(file, 36, 4);
        bool isWhole = Number(file, 4) == file.Length - 8 && Number(file, 40) == file.Length - HeaderLength;
        return $"{riff} {format} {data} format {Short(file, 20)}, channels {Short(file, 22)}, rate {Number(file, 24)}, bytes a second {Number(file, 28)}, bits {Short(file, 34)}{(isWhole ? "" : ", sizes wrong")}";
    }

    private static int Number(byte[] file, int at) => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(at));

    private static int Short(byte[] file, int at) => BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(at));
}

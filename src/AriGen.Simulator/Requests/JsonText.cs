using System.Text;
using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>JSON that is put together by hand.</summary>
internal static class JsonText
{
    public static string Of(Action<Utf8JsonWriter> write)
    {
        using MemoryStream text = new();
        using (Utf8JsonWriter writer = new(text))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(text.GetBuffer().AsSpan(0, (int)text.Length));
    }
}

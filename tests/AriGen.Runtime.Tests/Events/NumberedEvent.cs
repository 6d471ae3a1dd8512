using System.Text.Json;

namespace AriGen.Runtime.Tests.Events;

/// <summary>The only event of these tests: <c>{"type":"Numbered","n":1}</c>.</summary>
internal sealed record NumberedEvent(int N) : AriEvent
{
    public override string Type => "Numbered";

    /// <summary>What generated code would be: knows one type, and is strict about it.</summary>
    public static AriEvent Read(ReadOnlySpan<byte> utf8)
    {
        JsonElement json;
        try
        {
            json = JsonElement.Parse(utf8);
        }
        catch (JsonException exception)
        {
            throw new AriJsonException(exception.Message, 0);
        }

        if (json.GetProperty("type").GetString() is { } type && type != "Numbered")
        {
            return new UnknownEvent(type) { Json = new JsonData(json) };
        }

        return json.GetProperty("n").TryGetInt32(out int n) ? new NumberedEvent(n) : throw new AriJsonException("n: no int", 0);
    }
}

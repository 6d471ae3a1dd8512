using System.Text;

namespace AriGen.Runtime.Tests;

/// <summary>The fast search for an event's type finds the same as a reader, at any place and beside similar members.</summary>
public class MessageTypeTests
{
    [Theory]
    [InlineData("""{"type":"T"}""", "T")]
    [InlineData("""{"a":"b","n":1,"b":true,"type":"T","c":{}}""", "T")]
    [InlineData("""{"type":"T","type":"U"}""", "T")]
    [InlineData("""{"a":{"type":"inner"},"type":"T"}""", "T")]
    [InlineData("""{"a":{"x":1,"type":"inner"},"type":"T"}""", "T")]
    [InlineData("""{"a":[{"x":1,"type":"inner"}],"type":"T"}""", "T")]
    [InlineData("""{"a":"{","type":"T"}""", "T")]
    [InlineData("""{"a":"\",\"type\":\"inner\"","type":"T"}""", "T")]
    [InlineData("""{"a":"\\","type":"T"}""", "T")]
    [InlineData("""{"a":",","type":"T"}""", "T")]
    [InlineData("""{ "type" : "T" }""", "T")]
    [InlineData("""{"\u0074ype":"T"}""", "T")]
    [InlineData("""{"type":"\u0054"}""", "T")]
    [InlineData("""{"type":"T\"x"}""", "T\"x")]
    [InlineData("""{"types":"T","typ":"U"}""", "")]
    [InlineData("""{"type":""}""", "")]
    [InlineData("""{"type":7}""", "")]
    [InlineData("""{"type":{"type":"inner"}}""", "")]
    [InlineData("""{"a":{"b":"c","type":"inner"}}""", "")]
    [InlineData("""["type"]""", "")]
    [InlineData("{}", "")]
    [InlineData("null", "")]
    public void The_type_is_found(string message, string expected)
        => Assert.Equal(expected, Encoding.UTF8.GetString(MessageType.Find(Encoding.UTF8.GetBytes(message), "type"u8, ",\"type\":\""u8)));
}

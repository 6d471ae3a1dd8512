using System.Text;
using System.Text.Json;
using CsCheck;

namespace AriGen.Runtime.Tests;

/// <summary>Strings are made in several ways, by length and content. All of them must give what the reader itself would.</summary>
public class TextTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(
        Gen.String[Gen.Char['\u0001', '\u007F'], 0, 80],
        Gen.String[Gen.Char["ab\"\\/\n\r\t\b\f\u0001"], 0, 80],
        Gen.String[Gen.Char["aé€\uFFFF"], 0, 40]);

    [Fact]
    public void String_equals_that_of_the_reader()
        => Texts.Sample(text =>
        {
            var history = new JsonHistory();
            foreach (string json in Spellings(text))
            {
                Assert.Equal(text, Read(json));
                Assert.Equal(text, Read(json, history));
                Assert.Equal(text, Read(json, history));
            }
        });

    [Fact]
    public void Strings_of_every_length_are_read_and_compared()
    {
        for (int length = 0; length <= 70; length++)
        {
            string text = new('a', length);
            var history = new JsonHistory();
            string? Again(string value) => Read($"\"{value}\"", history);

            Assert.Equal(text, Again(text));
            for (int at = 0; at < length; at++)
            {
                string other = text.Remove(at, 1).Insert(at, "b");
                Assert.Equal(other, Again(other));
                Assert.Equal(text, Again(text));
                other = text.Remove(at, 1).Insert(at, "é");
                Assert.Equal(other, Again(other));
            }
        }
    }

    [Fact]
    public void Repeated_short_string_is_the_same_object()
    {
        var history = new JsonHistory();
        string? Next(string json) => Read(json, history);

        Assert.Same(Next("\"channel-dump\""), Next("\"channel-dump\""));
        Assert.NotSame(Next($"\"{new string('x', 33)}\""), Next($"\"{new string('x', 33)}\""));
        Assert.Equal("7", Next("7"));
        Assert.Null(Next("null"));
    }

    [Fact]
    public void Threads_can_share_a_history()
    {
        var history = new JsonHistory();
        Parallel.For(0, 20_000, i =>
        {
            string text = "value-" + (i % 3);
            Assert.Equal(text, Read($"\"{text}\"", history));
        });
    }

    /// <summary>As it is where that is JSON, with short escapes, and with all that can be escaped by digits.</summary>
    private static IEnumerable<string> Spellings(string text)
    {
        yield return JsonSerializer.Serialize(text);
        yield return "\"" + string.Concat(text.Select(Short)) + "\"";
        yield return "\"" + string.Concat(text.Select(character => $"\\u{(int)character:x4}")) + "\"";
    }

    private static string Short(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '/' => "\\/",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\b' => "\\b",
        '\f' => "\\f",
        < ' ' => $"\\u{(int)character:x4}",
        _ => character.ToString(),
    };

    private static string? Read(string json, JsonHistory? history = null)
        => new JsonCursor(Encoding.UTF8.GetBytes(json), history).String();
}

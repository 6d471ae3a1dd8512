using System.Text;

namespace AriGen.Runtime.Tests;

/// <summary>Reads the target of a request like a server, byte by byte and independently of the code under test.</summary>
internal static class Target
{
    public static (string[] Segments, List<(string Name, string Value)> Query) Read(string target)
    {
        int question = target.IndexOf('?', StringComparison.Ordinal);
        string path = question < 0 ? target : target[..question];
        var query = new List<(string, string)>();
        if (question >= 0)
        {
            foreach (string pair in target[(question + 1)..].Split('&'))
            {
                int equals = pair.IndexOf('=', StringComparison.Ordinal);
                Assert.True(equals > 0, $"no name in {pair}");
                query.Add((Decode(pair[..equals], plusIsSpace: true), Decode(pair[(equals + 1)..], plusIsSpace: true)));
            }
        }

        return (path.Split('/').Select(segment => Decode(segment, plusIsSpace: false)).ToArray(), query);
    }

    private static string Decode(string text, bool plusIsSpace)
    {
        var bytes = new List<byte>();
        for (int index = 0; index < text.Length; index++)
        {
            char character = text[index];
            Assert.InRange(character, '!', '~');
            Assert.DoesNotContain(character, "#<>\"\\^`{|}; ");
            if (character == '%')
            {
                bytes.Add((byte)((Uri.FromHex(text[index + 1]) * 16) + Uri.FromHex(text[index + 2])));
                index += 2;
            }
            else
            {
                bytes.Add((byte)(character == '+' && plusIsSpace ? ' ' : character));
            }
        }

        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes.ToArray());
    }
}

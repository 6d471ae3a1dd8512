using System.Text.RegularExpressions;

namespace AriGen.Testing;

/// <summary>
/// The output of channel-dump for a SIP call to extension 1000, with patterns for the parts that differ from call to call.
/// </summary>
internal static class Measure
{
    private static readonly string[] Session = """
        Channel PJSIP/alice-[0-9a-f]{8} has entered the application
        id: "\d+\.\d+"
        name: "PJSIP/alice-[0-9a-f]{8}"
        state: "Up"
        protocol_id: "1-\d+@127\.0\.0\.1"
        caller: \{"name":"Alice","number":"1100"\}
        connected: \{"name":"","number":""\}
        accountcode: ""
        dialplan: \{"context":"default","exten":"EXTENSION","priority":\d+,"app_name":"Stasis","app_data":"DATA"\}
        creationtime: "\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+0000"
        language: "en"
        Channel PJSIP/alice-[0-9a-f]{8} has left the application
        """.Split('\n');

    /// <summary>The session's lines, without the list of channels before it.</summary>
    /// <param name="lines">All that was printed.</param>
    /// <param name="extension">What was called.</param>
    /// <param name="data">What its Stasis() was given.</param>
    public static void Matches(IEnumerable<string> lines, string extension, string data)
    {
        string[] expected =
        [
            .. Session
                .Select(line => line.Replace("EXTENSION", extension, StringComparison.Ordinal).Replace("DATA", data, StringComparison.Ordinal))
                .Select(line => $"^{line}$"),
        ];
        string[] actual = [.. lines.SkipWhile(line => !line.StartsWith("Channel ", StringComparison.Ordinal))];
        Assert.Equal(expected.Length, actual.Length);
        for (int line = 0; line < expected.Length; line++)
        {
            Assert.Matches(new Regex(expected[line]), actual[line]);
        }
    }
}

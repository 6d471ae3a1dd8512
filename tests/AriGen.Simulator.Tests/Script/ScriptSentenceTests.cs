namespace AriGen.Simulator.Tests.Script;

/// <summary>Each sentence says what it means, and no other takes its place.</summary>
public sealed class ScriptSentenceTests
{
    private static readonly Dictionary<string, string> Examples = new()
    {
        ["APPLICATION"] = "demo", ["ENDPOINT"] = "PJSIP/bob", ["EXTENSION"] = "1000", ["CALL"] = "a", ["NAME"] = "b", ["DIGITS"] = "12#", ["MEDIA"] = "sound:beep",
        ["TIME"] = "1s", ["PAUSE"] = "20ms", ["CAUSE"] = "17", ["STATUS"] = "486", ["CODE"] = "503", ["BYTES"] = "10", ["OPERATION"] = "channels.list", ["TEXT"] = "some more words",
    };

    public static TheoryData<string> Sentences => [.. SimulationScript.Sentences];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void It_can_be_read(string sentence)
    {
        string line = string.Join(' ', sentence.Split(' ').Select(static word => Examples.GetValueOrDefault(word, word)));
        SimulationScript.Parse($"PJSIP/alice calls 1000 as a\n{line}");
    }
}

namespace AriGen.Simulator.Tests.Script;

/// <summary>Errors in scripts, which are reported with their line before a script starts.</summary>
public sealed class ScriptReaderTests
{
    [Theory]
    [InlineData("PJSIP/alice jumps", "calls.txt(1): 'PJSIP/alice jumps' is none of the sentences")]
    [InlineData("# first\n\nalice calls 1000", "calls.txt(3): 'alice' is not an endpoint such as PJSIP/alice")]
    [InlineData("PJSIP/alice calls 1000 as x/y", "calls.txt(1): 'x/y' is not a name for a call")]
    [InlineData("a hangs up", "calls.txt(1): no line before this one gives a call the name 'a'")]
    [InlineData("PJSIP/alice calls 1000 as a\na hangs up with busy", "calls.txt(2): 'busy' is not a cause of Q.850 such as 17")]
    [InlineData("PJSIP/bob declines with 200", "calls.txt(1): '200' is not a status by which SIP refuses")]
    [InlineData("PJSIP/alice calls 1000 as a\na sends tone 0 for 1s", "calls.txt(2): '0' is not a number from 1 to 20000")]
    [InlineData("bob answers", "calls.txt(1): no line before this one gives a call the name 'bob'")]
    [InlineData("at", "calls.txt(1): 'at' wants a time such as 2s, and what happens then")]
    [InlineData("at 2s", "calls.txt(1): nothing happens at that time")]
    [InlineData("at 2 PJSIP/alice calls 1000", "calls.txt(1): '2' is not a time such as 500ms")]
    [InlineData("at 5s PJSIP/alice calls 1\r\nat 2s PJSIP/alice calls 2", "calls.txt(2): 2s is earlier than the line before it")]
    [InlineData("wait for 3s ever", "calls.txt(1): 'wait for 3s ever' is none of the sentences")]
    [InlineData("repeat\n  PJSIP/alice calls 1000\nend", "calls.txt(1): it repeats for ever and takes no time")]
    [InlineData("repeat\n  repeat 3 times\n    wait for demo\n  end\nend", "calls.txt(1): it repeats for ever and takes no time")]
    [InlineData("repeat 0 times\nend", "calls.txt(1): '0' is not a number of times")]
    [InlineData("repeat hourly\nend", "calls.txt(1): 'repeat hourly' is not as it should be: repeat [3 times] [every 10s]")]
    [InlineData("wait 1s\nrepeat every 2s\n", "calls.txt(2): 'repeat' has no 'end'")]
    [InlineData("end", "calls.txt(1): 'end' has no 'repeat' before it")]
    public void A_line_that_cannot_be_understood_is_named(string text, string expected)
    {
        FormatException fault = Assert.Throws<FormatException>(() => SimulationScript.Parse(text, "calls.txt"));
        Assert.StartsWith(expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_named_as_it_was_given()
    {
        using var temp = new TempFolder();
        string path = temp.Write("calls.txt", "nonsense");
        FormatException fault = Assert.Throws<FormatException>(() => SimulationScript.Load(path));
        Assert.StartsWith($"{path}(1): ", fault.Message, StringComparison.Ordinal);
    }
}

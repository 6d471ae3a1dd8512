namespace AriGen.Simulator.Tests;

/// <summary>Parsing of extensions.conf, and the messages about errors in it.</summary>
public sealed class DialplanReaderTests
{
    [Theory]
    [InlineData("100", "exact")]
    [InlineData("101", "x")]
    [InlineData("191", "n-z")]
    [InlineData("15", "set")]
    [InlineData("18", "dot")]
    [InlineData("77", "bang")]
    [InlineData("7", "bang")]
    [InlineData("555", "included")]
    [InlineData("8", null)]
    public void The_most_exact_extension_is_found(string dialled, string? expected)
    {
        AriGen.Simulator.Dialplan dialplan = AriGen.Simulator.Dialplan.Parse(
            """
            [default]
            include => more
            exten => _1.,1,NoOp(dot)
            exten => _1XX,1,NoOp(x)
            exten => _1NZ,1,NoOp(n-z)
            exten => _1[3-57],1,NoOp(set)
            exten => 100,1,NoOp(exact)
            exten => _7!,1,NoOp(bang)
            [more]
            include => default
            exten => 100,1,NoOp(never)
            exten => 555,1,NoOp(included)
            """);
        Assert.Equal(expected, dialplan.Find("default", dialled, 1)?.Data);
    }

    [Fact]
    public void A_priority_that_the_exact_extension_lacks_is_taken_from_a_pattern()
    {
        AriGen.Simulator.Dialplan dialplan = AriGen.Simulator.Dialplan.Parse("[c]\nexten => _9X.,1,NoOp(a)\nexten => _9X.,2,NoOp(b)\nexten => 912,1,NoOp(c)");
        Assert.Equal(["c", "b"], new[] { dialplan.Find("c", "912", 1)!.Data, dialplan.Find("c", "912", 2)!.Data });
    }

    [Fact]
    public void Comments_labels_offsets_and_hints()
    {
        AriGen.Simulator.Dialplan dialplan = AriGen.Simulator.Dialplan.Parse(
            """
            ; nothing
            [globals]
            OFFICE = 100
            [c](+)
            exten = 1,1(first),Verbose(a\;b) ; a comment
            ;-- exten => 1,2,NoSuchThing()
                more --; same => n(second),Wait
             same => n+10,Hangup(17)
            exten => 7000,hint,PJSIP/alice
            """);
        Assert.Equal("a;b", dialplan.Find("c", "1", 1)!.Data);
        Assert.Equal(("Wait", ""), (dialplan.Find("c", "1", 2)!.Application.Name, dialplan.Find("c", "1", 2)!.Data));
        Assert.Equal((2, 13), (dialplan.FindLabel("c", "1", "second"), dialplan.Find("c", "1", 13)!.Priority));
        Assert.Equal(new DialplanHint("c", "7000", "PJSIP/alice"), Assert.Single(dialplan.Hints));
        Assert.Equal("100", dialplan.Globals["OFFICE"]);
    }

    [Theory]
    [InlineData("[c]\nexten => 1,1,AGI(x)", "(2): the simulator has no application 'AGI'")]
    [InlineData("exten => 1,1,NoOp()", "(1): 'exten => 1,1,NoOp()' stands before the first [context]")]
    [InlineData("[c]\n same => n,NoOp()", "(2): 'same' has no 'exten' before it")]
    [InlineData("[c]\nexten => 1,x,NoOp()", "(2): 'x' is not a priority")]
    [InlineData("[c]\nexten => 1,1,NoOp(", "(2): 'NoOp(' has a ( without its )")]
    [InlineData("[c]\nexten => _[1,1,NoOp()", "(2): '_[1' has a [ without its ]")]
    [InlineData("[c]\nexten => 1,1,NoOp()\nexten => 1,1,NoOp()", "(3): 1 has the priority 1 twice")]
    [InlineData("[c]\nswitch => Realtime/x", "(2): 'switch' is not read")]
    [InlineData("[c]\nnonsense", "(2): 'nonsense' is neither")]
    [InlineData("[c](!)", "(1): '[c](!)' is not a context")]
    public async Task What_cannot_be_read_is_told_with_its_line(string text, string expected)
    {
        AsteriskSimulatorOptions options = new() { Port = null, Dialplan = text };
        ArgumentException fault = await Assert.ThrowsAsync<ArgumentException>(
            () => AsteriskSimulator.StartAsync(options, TestContext.Current.CancellationToken));
        Assert.StartsWith("Dialplan" + expected, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_tests_own_dialplan_can_be_read()
    {
        AriGen.Simulator.Dialplan dialplan = AriGen.Simulator.Dialplan.Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests/asterisk/conf/extensions.conf")));
        Assert.Equal("app${EXTEN},${EXTEN}", dialplan.Find("default", "2345", 2)!.Data);
        Assert.Equal(2, dialplan.Hints.Count);
    }
}

namespace AriGen.Simulator.Tests;

/// <summary>Variables and expressions. The expected values are those of Asterisk 22.</summary>
public sealed class SubstitutionTests
{
    [Theory]
    [InlineData("a ${EXTEN} b", "a 1234 b")]
    [InlineData("${EXTEN:1}", "234")]
    [InlineData("${EXTEN:-3}", "234")]
    [InlineData("${EXTEN:-3:2}", "23")]
    [InlineData("${EXTEN:0:-1}", "123")]
    [InlineData("${EXTEN:9}", "")]
    [InlineData("${NOPE}", "")]
    [InlineData("${${WHICH}}", "1234")]
    [InlineData("${F(a:b):0:1}", "a")]
    [InlineData("$[1=1]", "1")]
    [InlineData("$[\"a\"=\"b\"]", "0")]
    [InlineData("$[2+3*4]", "14")]
    [InlineData("$[(1+2)*3]", "9")]
    [InlineData("$[-3+1]", "-2")]
    [InlineData("$[7%3]", "1")]
    [InlineData("$[10/4]", "2.5")]
    [InlineData("$[1/3]", "0.333333333333333333")]
    [InlineData("$[2.5*2]", "5")]
    [InlineData("$[\"10\">\"9\"]", "1")]
    [InlineData("$[!0]", "1")]
    [InlineData("$[0|5]", "5")]
    [InlineData("$[a=a&1]", "1")]
    [InlineData("$[abcd=~ab]", "2")]
    [InlineData("$[0?yes::no]", "no")]
    [InlineData("$[\"${NOPE}\"=\"\"]", "1")]
    [InlineData("$[abc]", "abc")]
    [InlineData("$[]", "")]
    [InlineData("$5 and $", "$5 and $")]
    public void Values_are_put_in(string text, string expected)
        => Assert.Equal(expected, Substitution.Apply(text, static name => name switch
        {
            "EXTEN" => "1234",
            "WHICH" => "EXTEN",
            "F(a:b)" => "a:b",
            _ => "",
        }));
}

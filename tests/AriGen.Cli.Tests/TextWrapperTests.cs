namespace AriGen.Cli.Tests;

public sealed class TextWrapperTests
{
    [Theory]
    [InlineData("one two three four five six", null, 2, "one two three four five six")]
    [InlineData("one two three four five six", 27, 2, "one two three four five six")]
    [InlineData("one two three four five six", 26, 2, "one two three four five|  six")]
    [InlineData("one two three four five six", 23, 2, "one two three four five|  six")]
    [InlineData("one two three four five six", 22, 2, "one two three four|  five six")]
    [InlineData("name  what is said of it, at some length", 26, 6, "name  what is said of it,|      at some length")]
    [InlineData("see http://host/a/long/address/of/a/thing now", 24, 2, "see|  http://host/a/long/address/of/a/thing|  now")]
    [InlineData("far too narrow a place", 10, 4, "far too narrow a place")]
    public void Text_breaks_at_spaces_alone(string text, int? width, int indent, string lines)
        => Assert.Equal(lines.Replace('|', '\n'), TextWrapper.Of(text, width, indent));

    [Fact]
    public void Columns_stand_below_each_other()
    {
        using StringWriter output = new() { NewLine = "\n" };
        output.WriteColumns([("a", "what a is and what it is there for"), ("long", "short\nof it")], 30);
        Assert.Equal("  a     what a is and what it\n        is there for\n  long  short of it\n", output.ToString());
    }
}

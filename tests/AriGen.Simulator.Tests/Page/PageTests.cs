using System.Text.RegularExpressions;

namespace AriGen.Simulator.Tests.Page;

/// <summary>The simulator's read-me matches the code.</summary>
public sealed partial class PageTests
{
    private static readonly string Page = File.ReadAllText(Repository.PathOf("src/AriGen.Simulator/README.md"));

    [Fact]
    public void Its_code_is_that_of_the_files()
    {
        Match[] blocks = FileBlocks().Matches(Page).ToArray();
        Assert.Equal(["samples/Ivr/Menu.cs", "tests/Ivr.Tests/MenuTests.cs"], blocks.Select(static block => block.Groups["file"].Value));
        Assert.All(blocks, static block =>
        {
            string file = Repository.PathOf(block.Groups["file"].Value);
            Assert.Equal(File.ReadAllText(file).TrimEnd('\n'), block.Groups["code"].Value);
        });
    }

    [Fact]
    public void It_has_every_sentence_of_a_script()
        => Assert.All(SimulationScript.Sentences, static sentence => Assert.Contains($"`{sentence}`", Page, StringComparison.Ordinal));

    [Fact]
    public void It_has_every_application_of_the_dialplan()
        => Assert.All(DialplanApplication.Names, static name => Assert.Contains($"`{name}`", Page, StringComparison.Ordinal));

    /// <summary>Matches a block of code after a paragraph that contains the name of its file.</summary>
    [GeneratedRegex(@"`(?<file>[^`]+/[^`]+\.cs)`[^`\n]*:\n\n```csharp\n(?<code>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex FileBlocks();
}

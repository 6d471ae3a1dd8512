using System.IO.Compression;

namespace AriGen.Package.Tests;

/// <summary>The simulator in a user's own tests.</summary>
[Collection("feed")]
public class SimulatorPackageTests(PackageFeed feed)
{
    /// <summary>The page that the package shows.</summary>
    private readonly string _page = Page(feed);

    [Fact]
    public async Task The_pages_first_example_needs_nothing_but_the_packages()
    {
        UserProject project = feed.Project("TakesSimulator");
        project.WriteProject("", feed.Reference("AriGen") + feed.Reference("AriGen.Simulator"));
        project.Write("Program.cs", _page.Split("```csharp\n")[1].Split("```")[0]);

        Assert.Equal("PJSIP/alice-00000000 is Up", await project.RunAsync());
    }

    private static string Page(PackageFeed feed)
    {
        using ZipArchive package = feed.Open("AriGen.Simulator");
        using StreamReader text = new(package.GetEntry("README.md")!.Open());
        return text.ReadToEnd();
    }
}

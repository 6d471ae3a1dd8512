namespace AriGen.Package.Tests;

/// <summary>Projects that cannot use the generator: each gets exactly one error.</summary>
[Collection("feed")]
public class UnfitProjectTests(PackageFeed feed)
{
    [Theory]
    [InlineData("net8.0", "net8.0")]
    [InlineData("net10.0;net9.0", "net9.0")]
    public async Task A_framework_that_the_runtime_is_not_made_for(string frameworks, string told)
    {
        UserProject project = feed.Project("Targets-" + frameworks.Replace(';', '-'));
        project.WriteProject(
            $"<TargetFramework /><TargetFrameworks>{frameworks}</TargetFrameworks><AriVersion>22</AriVersion>",
            feed.Reference("AriGen.Generator"));
        project.Write("Program.cs", "Console.WriteLine(typeof(AriGen.AriClient));");

        string error = await project.FailOnceAsync();
        Assert.StartsWith("error NU1202: Package AriGen.Generator ", error, StringComparison.Ordinal);
        Assert.Contains($" is not compatible with {told} ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(".fsproj", "Program.fs", "printfn \"hello\"", "F#")]
    [InlineData(".vbproj", "Program.vb", "Module Program\nSub Main()\nEnd Sub\nEnd Module", "VB")]
    public async Task A_language_that_is_not_generated(string extension, string file, string code, string told)
    {
        UserProject project = feed.Project("Speaks" + extension[1..], extension);
        string compiled = extension == ".fsproj" ? $"""<Compile Include="{file}" />""" : "";
        project.WriteProject("<AriVersion>22</AriVersion>", feed.Reference("AriGen.Generator") + compiled);
        project.Write(file, code);

        Assert.StartsWith(
            $"error ARIGEN110: AriGen.Generator generates C#, but this is a project in {told}. Reference the package AriGen instead",
            await project.FailOnceAsync(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_global_reference_leaves_the_runtime_out()
    {
        UserProject project = feed.Project("RefersGlobally");
        string reference = feed.Reference("AriGen.Generator").Replace("PackageReference", "GlobalPackageReference", StringComparison.Ordinal);
        project.Write("Directory.Packages.props", $"""
            <Project>
              <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
              <ItemGroup>{reference}</ItemGroup>
            </Project>
            """);
        project.WriteProject("<AriVersion>22</AriVersion>", "");
        project.Write("Program.cs", "Console.WriteLine(typeof(AriGen.AriClient));");

        string error = await project.FailOnceAsync();
        Assert.StartsWith("error ARIGEN111: The generated code needs AriGen.Runtime, ", error, StringComparison.Ordinal);
        Assert.Contains("GlobalPackageReference", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_packages_in_one_project()
    {
        UserProject project = feed.Project("TakesBoth");
        project.WriteProject("<AriVersion>22</AriVersion>", feed.Reference("AriGen") + feed.Reference("AriGen.Generator"));
        project.Write("Program.cs", "Console.WriteLine(typeof(AriGen.AriClient));");

        Assert.StartsWith(
            "error ARIGEN113: The referenced assembly 'AriGen' already has a client in the namespace",
            await project.FailOnceAsync(),
            StringComparison.Ordinal);
    }
}

using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Xml.Linq;

namespace AriGen.Package.Tests;

/// <summary>The content of the packages.</summary>
[Collection("feed")]
public class PackageContentTests(PackageFeed feed)
{
    private const string Analyzers = "analyzers/dotnet/cs/";

    private static readonly string[] Companions =
        ["AriGen.Emit", "AriGen.Generator", "AriGen.Spec", "NJsonSchema", "NJsonSchema.Annotations", "Namotion.Reflection", "Newtonsoft.Json"];

    /// <summary>
    /// The assemblies that the compiler's host supplies, in no newer version than the one that Microsoft.CodeAnalysis 5.0.0 itself uses;
    /// of System.Text.Json and its encodings, which it does not use, in that of the first .NET SDK whose compiler loads the generator.
    /// </summary>
    private static readonly Dictionary<string, Version> Host = new()
    {
        ["Microsoft.CSharp"] = new(4, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(5, 0, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(5, 0, 0, 0),
        ["System.Buffers"] = new(4, 0, 4, 0),
        ["System.Collections.Immutable"] = new(9, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 2, 0),
        ["System.Text.Json"] = new(10, 0, 0, 0),
        ["netstandard"] = new(2, 0, 0, 0),
    };

    [Fact]
    public void The_analyzers_are_exactly_the_generator_and_its_companions()
    {
        using ZipArchive package = feed.Open("AriGen.Generator");
        Assert.Equal(
            Companions.Select(name => $"{Analyzers}{name}.dll").Order(StringComparer.Ordinal),
            package.Entries.Select(entry => entry.FullName).Where(IsLibrary).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_analyzers_refer_to_nothing_but_each_other_and_the_compilers_host()
    {
        using ZipArchive package = feed.Open("AriGen.Generator");
        (string From, string To, Version Version)[] references =
            [.. package.Entries.Where(entry => IsLibrary(entry.FullName)).SelectMany(References)];

        Assert.Equal(
            Host.Keys.Order(StringComparer.Ordinal),
            references.Select(reference => reference.To).Except(Companions).Distinct().Order(StringComparer.Ordinal));
        Assert.All(references, reference =>
        {
            if (Host.TryGetValue(reference.To, out Version? newest))
            {
                Assert.True(reference.Version <= newest, $"{reference.From} wants {reference.To} {reference.Version}, the host has {newest}");
            }
        });
    }

    [Fact]
    public void The_generators_package_holds_what_it_needs_and_what_people_read()
    {
        using ZipArchive package = feed.Open("AriGen.Generator");
        string[] names = [.. package.Entries.Select(entry => entry.FullName)];

        string[] specs =
        [
            .. Directory.EnumerateFiles(Repository.PathOf("specs"), "*.json", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'))
                .Where(file => char.IsAsciiDigit(file["specs/".Length])),
        ];
        Assert.Equal(5, specs.Count(file => file.EndsWith("/resources.json", StringComparison.Ordinal)));
        Assert.Empty(specs.Except(names));
        string[] pages = [.. Directory.EnumerateFiles(Repository.PathOf("generator/diagnostics"), "*.md").Select(file => "docs/" + Path.GetFileName(file))];
        Assert.Empty(pages.Except(names));
        string[] others = ["build/net10.0/AriGen.Generator.props", "build/net10.0/AriGen.Generator.targets", "README.md", "lib/net10.0/_._"];
        Assert.Empty(others.Except(names));
    }

    [Theory]
    [InlineData("AriGen.Runtime")]
    [InlineData("AriGen")]
    [InlineData("AriGen.Simulator", "AriGen.Spec")]
    public void A_library_comes_with_its_documentation(string id, params string[] companions)
    {
        using ZipArchive package = feed.Open(id);
        string[] names = [.. package.Entries.Select(entry => entry.FullName)];

        Assert.Equal(companions.Prepend(id).Select(name => $"lib/net10.0/{name}.dll"), names.Where(IsLibrary));
        Assert.Contains($"lib/net10.0/{id}.xml", names);
        Assert.Contains("README.md", names);
    }

    [Theory]
    [InlineData("AriGen.Runtime")]
    [InlineData("AriGen")]
    [InlineData("AriGen.Simulator")]
    public void A_library_has_a_package_of_symbols(string id)
    {
        using ZipArchive symbols = feed.Open(id, ".snupkg");
        Assert.Contains($"lib/net10.0/{id}.pdb", symbols.Entries.Select(entry => entry.FullName));
    }

    /// <summary>A package's page is shown outside of the repository, where relative links lead nowhere.</summary>
    [Theory]
    [InlineData("AriGen.Runtime")]
    [InlineData("AriGen")]
    [InlineData("AriGen.Generator")]
    [InlineData("AriGen.Simulator")]
    [InlineData("AriGen.Cli")]
    public void A_package_shows_its_own_page_and_links_to_nothing_beside_it(string id)
    {
        using ZipArchive package = feed.Open(id);
        using StreamReader page = new(package.GetEntry("README.md")!.Open());
        string text = page.ReadToEnd();

        Assert.StartsWith(id == "AriGen.Cli" ? "# arigen\n" : $"# {id}\n", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"\]\((?!https://)|\]:|<(a|img) ", text);
    }

    [Theory]
    [InlineData("AriGen.Runtime", "Microsoft.Extensions.Logging.Abstractions", "Polly.Core")]
    [InlineData("AriGen", "AriGen.Runtime")]
    [InlineData("AriGen.Generator", "AriGen.Runtime")]
    [InlineData("AriGen.Simulator", "AriGen.Runtime")]
    public void A_package_says_what_it_is_and_depends_on_no_more_than_it_needs(string id, params string[] dependencies)
    {
        using ZipArchive package = feed.Open(id);
        using Stream stream = package.GetEntry(id + ".nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        string Text(string name) => metadata.Elements().Single(element => element.Name.LocalName == name).Value;

        Assert.Equal(id, Text("id"));
        Assert.Equal("MIT", Text("license"));
        Assert.Equal("README.md", Text("readme"));
        Assert.NotNull(package.GetEntry(Text("icon")));
        Assert.NotEqual("Package Description", Text("description"));
        Assert.Equal(
            dependencies,
            metadata.Descendants().Where(element => element.Name.LocalName == "dependency").Select(element => element.Attribute("id")!.Value));
        Assert.DoesNotContain(metadata.Elements(), element => element.Name.LocalName == "developmentDependency");
    }

    private static bool IsLibrary(string name) => name.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<(string From, string To, Version Version)> References(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        content.Position = 0;
        using var assembly = new PEReader(content);
        MetadataReader metadata = assembly.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences.Select(metadata.GetAssemblyReference)
                .Select(reference => (entry.Name, metadata.GetString(reference.Name), reference.Version)),
        ];
    }
}

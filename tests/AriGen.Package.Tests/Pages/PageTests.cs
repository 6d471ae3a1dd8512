using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AriGen.Package.Tests.Pages;

/// <summary>Every page of the repository: its C# compiles as pasted, and its links lead to a file and a heading.</summary>
public sealed partial class PageTests
{
    /// <summary>The usings that the SDK adds to every console program.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Net.Http;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>All that this test itself runs on: .NET with ASP.NET Core, AriGen's libraries and xunit.</summary>
    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => path != typeof(PageTests).Assembly.Location)
            .Select(path => MetadataReference.CreateFromFile(path))];

    public static IEnumerable<TheoryDataRow<string>> Pages { get; } =
        [.. Directory.EnumerateDirectories(Repository.Root)
            .Where(folder => Path.GetFileName(folder) is not "artifacts" and not ['.', ..])
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories))
            .Concat(Directory.EnumerateFiles(Repository.Root, "*.md"))
            .Select(file => new TheoryDataRow<string>(Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')))];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_code_compiles_when_it_is_pasted(string page)
    {
        SyntaxTree[] blocks = [.. CodeBlocks().Matches(Text(page)).Select(block => Parse(block.Groups["code"].Value, $"{page} block {block.Index}"))];

        // A block with statements is a program; those that only declare types are files of one project.
        IEnumerable<SyntaxTree[]> programs = blocks.Where(IsProgram).Select(block => new[] { block });
        Assert.Empty(programs.Append([.. blocks.Where(block => !IsProgram(block))]).SelectMany(Faults));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Its_links_lead_somewhere(string page)
    {
        string folder = Path.GetDirectoryName(Repository.PathOf(page))!;
        IEnumerable<string> targets = Links().Matches(Text(page)).Select(link => link.Groups["target"].Value);
        Assert.All(
            targets.Where(target => !target.StartsWith("https://", StringComparison.Ordinal)),
            target => Assert.True(Leads(folder, page, target), target));
    }

    [Fact]
    public void There_are_pages_with_code()
        => Assert.True(Pages.Sum(page => CodeBlocks().Count(Text(page.Data))) >= 20);

    /// <summary>Whoever starts at the read-me finds every guide.</summary>
    [Fact]
    public void The_read_me_links_to_every_guide()
        => Assert.All(
            Pages.Select(page => page.Data).Where(IsGuide),
            page => Assert.Contains($"]({page}", Text("README.md"), StringComparison.Ordinal));

    private static bool IsGuide(string page)
        => page.Contains("/docs/", StringComparison.Ordinal) || (!page.Contains('/', StringComparison.Ordinal) && page != "README.md");

    private static bool Leads(string folder, string page, string target)
    {
        string[] parts = target.Split('#');
        string file = parts[0].Length == 0 ? Repository.PathOf(page) : Path.Combine(folder, parts[0]);
        return Path.Exists(file)
            && (parts.Length == 1 || Headings().Matches(File.ReadAllText(file)).Any(one => Anchor(one.Groups["text"].Value) == parts[1]));
    }

    /// <summary>The anchor that GitHub gives to a heading.</summary>
    private static string Anchor(string heading)
        => string.Concat(heading.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-' or '_'))
            .Replace(' ', '-')
            .ToLowerInvariant();

    private static string Text(string page) => File.ReadAllText(Repository.PathOf(page));

    private static SyntaxTree Parse(string code, string path)
        => CSharpSyntaxTree.ParseText(code, path: path, cancellationToken: TestContext.Current.CancellationToken);

    private static bool IsProgram(SyntaxTree tree) => tree.GetRoot().ChildNodes().OfType<GlobalStatementSyntax>().Any();

    /// <summary>Errors and warnings of one project.</summary>
    private static IEnumerable<Diagnostic> Faults(SyntaxTree[] files)
        => CSharpCompilation.Create(
                "Page",
                [Parse(ImplicitUsings, "usings"), .. files],
                References,
                new CSharpCompilationOptions(
                    files.Any(IsProgram) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                    nullableContextOptions: NullableContextOptions.Enable))
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning);

    [GeneratedRegex(@"^```(csharp|cs|c#)\n(?<code>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlocks();

    [GeneratedRegex("^#+ (?<text>.*?)$", RegexOptions.Multiline)]
    private static partial Regex Headings();

    [GeneratedRegex(@"\]\((?<target>[^)\s]+)\)")]
    private static partial Regex Links();
}

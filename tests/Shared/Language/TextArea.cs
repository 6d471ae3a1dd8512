using System.Text.RegularExpressions;

namespace AriGen.Testing;

/// <summary>A part of the repository whose language one test project checks, and its known findings.</summary>
/// <param name="Project">The test project.</param>
/// <param name="Folders">The folders that it covers; a file belongs to the area with the longest folder that holds it.</param>
/// <param name="Wording">The number of known findings about wording. It may only fall.</param>
/// <param name="LongLines">The number of known lines that are too long. It may only fall.</param>
internal sealed partial record TextArea(string Project, string[] Folders, int Wording, int LongLines)
{
    private static readonly string[] Texts = [".cs", ".csproj", ".json", ".md", ".props", ".py", ".sh", ".targets"];

    /// <summary>Every area. The empty folder stands for all files that no other area covers.</summary>
    public static IReadOnlyList<TextArea> All { get; } =
    [
        new("AriGen.Aot.Tests", ["tests/AriGen.Aot.Tests"], Wording: 0, LongLines: 2),
        new("AriGen.Chaos.Tests", ["tests/AriGen.Chaos", "tests/AriGen.Chaos.Tests"], Wording: 0, LongLines: 0),
        new("AriGen.Cli.Tests", ["src/AriGen.Cli", "tests/AriGen.Cli.Tests"], Wording: 0, LongLines: 0),
        new("AriGen.Generator.Tests", ["generator", "tests/AriGen.Generator.Tests"], Wording: 11, LongLines: 6),
        new("AriGen.Live.Tests", ["tests/AriGen.Live.Tests", "tests/asterisk"], Wording: 0, LongLines: 0),
        new("AriGen.Live16.Tests", ["tests/AriGen.Live16.Tests"], Wording: 0, LongLines: 0),
        new("AriGen.Package.Tests", ["src/AriGen.Generator.Package", "tests/AriGen.Package.Tests", "tests/Shared"], Wording: 0, LongLines: 0),
        new("AriGen.Runtime.Tests", ["src/AriGen.Runtime", "tests/AriGen.Benchmarks", "tests/AriGen.Runtime.Tests"], Wording: 0, LongLines: 0),
        new("AriGen.Simulator.Node.Tests", ["tests/AriGen.Simulator.Node.Tests"], Wording: 1, LongLines: 1),
        new("AriGen.Simulator.Tests", ["src/AriGen.Simulator", "tests/AriGen.Simulator.Tests"], Wording: 0, LongLines: 0),
        new("AriGen.Spec.Tests", ["generator/AriGen.Analysis", "generator/AriGen.Spec", "tests/AriGen.Spec.Tests"], Wording: 0, LongLines: 0),
        new("AriGen.Tests", [""], Wording: 0, LongLines: 0),
        new("AriGen.Twin.Tests", ["tests/AriGen.Twin.Tests"], Wording: 0, LongLines: 0),
        new("ChannelDump.Tests", ["samples/ChannelDump", "tests/ChannelDump.Tests"], Wording: 0, LongLines: 0),
        new("Ivr.Tests", ["samples/Ivr", "tests/Ivr.Tests"], Wording: 0, LongLines: 0),
    ];

    /// <summary>The area of the test project that is running.</summary>
    public static TextArea Own { get; } = All.Single(static area => area.Project == typeof(TextArea).Assembly.GetName().Name);

    /// <summary>
    /// The area's files, relative to the repository. Api-docs are left out, because they are composed from specs/wording, and so is the folder
    /// of this class, because it quotes the wording that it rejects.
    /// </summary>
    public IEnumerable<string> Files()
        => Below(Repository.Root)
            .Select(static path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'))
            .Where(static file => Texts.Contains(Path.GetExtension(file)) && !Excepted().IsMatch(file))
            .Where(file => Of(file) == this)
            .Order(StringComparer.Ordinal);

    public override string ToString() => Project;

    private static TextArea Of(string file)
        => All.SelectMany(static area => area.Folders, static (area, folder) => (area, folder))
            .Where(one => one.folder.Length == 0 || file.StartsWith(one.folder + "/", StringComparison.Ordinal))
            .MaxBy(static one => one.folder.Length).area;

    [GeneratedRegex("^(specs/[0-9]|tests/Shared/Language/)")]
    private static partial Regex Excepted();

    private static IEnumerable<string> Below(string folder)
        => Directory.EnumerateDirectories(folder)
            .Where(static path => Path.GetFileName(path) is not ("artifacts" or "bin" or "obj" or "node_modules" or "TestResults" or ['.', ..]))
            .SelectMany(Below)
            .Concat(Directory.EnumerateFiles(folder));
}

using System.Text;
using System.Text.RegularExpressions;

namespace AriGen.Generator.Tests;

/// <summary>
/// Golden files. Where the output of the generator was meant to change, <c>ARIGEN_ACCEPT=1 dotnet test --project tests/AriGen.Generator.Tests</c>
/// writes them anew; the difference is then read like any other change.
/// </summary>
internal static partial class Snapshot
{
    private const int ShownLines = 12;

    private static readonly bool Accepts = Environment.GetEnvironmentVariable("ARIGEN_ACCEPT") is "1" or "true";

    private static readonly bool IsContinuousIntegration = Environment.GetEnvironmentVariable("CI") is "1" or "true";

    /// <summary>Compares all files of a folder of golden files with the emitted files of the same names, which may be a part of them.</summary>
    public static void Match(string folder, IEnumerable<string> names, GeneratorRun run)
    {
        Assert.False(Accepts && IsContinuousIntegration, "Snapshots are accepted by a person, not by a build server.");
        string root = Repository.PathOf("tests", "AriGen.Generator.Tests", "Snapshots", folder);
        Dictionary<string, string> emitted = names.ToDictionary(name => name, name => Version().Replace(run.Sources[name].ToString(), "VERSION"));
        if (Accepts)
        {
            Accept(root, emitted);
            return;
        }

        string[] golden = [.. Files(root).Select(path => Path.GetRelativePath(root, path).Replace('\\', '/')).Order(StringComparer.Ordinal)];
        Assert.Equal(golden, emitted.Keys.Order(StringComparer.Ordinal));
        string differences = string.Concat(golden.Select(name => Difference(name, File.ReadAllText(Path.Combine(root, name)), emitted[name])));
        Assert.True(differences.Length == 0, $"The output is not as accepted. ARIGEN_ACCEPT=1 accepts it.\n{differences}");
    }

    /// <summary>The lines from the first to the last that differ, not all of them where they are many.</summary>
    public static string Difference(string name, string golden, string emitted)
    {
        if (golden == emitted)
        {
            return "";
        }

        string[] then = golden.Split('\n');
        string[] now = emitted.Split('\n');
        int first = then.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        int last = then.Skip(first).Reverse().Zip(now.Skip(first).Reverse()).TakeWhile(pair => pair.First == pair.Second).Count();
        var text = new StringBuilder().Append(name).Append(" from line ").Append(first + 1).Append('\n');
        Append(text, "- ", then[first..^last]);
        Append(text, "+ ", now[first..^last]);
        return text.ToString();
    }

    // A release changes no golden file.
    [GeneratedRegex("""(?<=GeneratedCode\("AriGen", ")[^"]*""")]
    private static partial Regex Version();

    private static void Append(StringBuilder text, string sign, string[] lines)
    {
        foreach (string line in lines.Take(ShownLines))
        {
            text.Append(sign).Append(line).Append('\n');
        }

        if (lines.Length > ShownLines)
        {
            text.Append(sign).Append("… ").Append(lines.Length - ShownLines).Append(" more\n");
        }
    }

    private static void Accept(string root, Dictionary<string, string> emitted)
    {
        foreach (string old in Files(root))
        {
            File.Delete(old);
        }

        foreach ((string name, string text) in emitted)
        {
            string path = Path.Combine(root, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }
    }

    private static string[] Files(string root)
        => Directory.Exists(root) ? Directory.GetFiles(root, "*.g.cs", SearchOption.AllDirectories) : [];
}

using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Composer;

/// <summary>Everything the folders should hold, and what is wrong with what it is made from.</summary>
internal sealed class Composition(string specs, Wording wording)
{
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];
    private readonly List<string> _versions = [];

    public static Composition Of(string specs)
    {
        var composition = new Composition(specs, Wording.Read(Path.Combine(specs, "wording")));
        foreach (var facts in Directory.GetFiles(Path.Combine(specs, "facts"), "*.facts").OrderBy(f => Version.Parse(VersionOf(f))))
        {
            composition.Add(VersionOf(facts), facts);
        }

        composition.AddManifest();
        return composition;
    }

    public int Write()
    {
        foreach (var file in Strays())
        {
            File.Delete(Path.Combine(specs, file));
        }

        foreach (var (name, text) in _files)
        {
            var path = Path.Combine(specs, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        Report("warning: ", [.. _problems, .. wording.Problems()]);
        Console.WriteLine($"{_files.Count} files of {_versions.Count} versions written");
        return 0;
    }

    public int Check()
    {
        var stale = _files.Where(f => !File.Exists(Path.Combine(specs, f.Key)) || File.ReadAllText(Path.Combine(specs, f.Key)) != f.Value);
        List<string> problems =
        [
            .. stale.Select(f => $"{f.Key}: out of step with facts/ and wording/"),
            .. Strays().Select(f => $"{f}: no facts speak of this file"),
            .. _problems,
            .. wording.Problems(),
        ];
        Report("error: ", problems);
        Console.WriteLine(problems.Count == 0 ? $"{_files.Count} files of {_versions.Count} versions are in step" : $"{problems.Count} problems");
        return problems.Count == 0 ? 0 : 1;
    }

    private static string VersionOf(string factsFile) =>
        Path.GetFileNameWithoutExtension(factsFile) is var name && Version.TryParse(name, out _)
            ? name
            : throw new CompositionException($"{factsFile}: a facts file is named by its version, such as 22.10.1.facts");

    private static void Report(string prefix, List<string> problems) => problems.ForEach(f => Console.Error.WriteLine(prefix + f));

    private void Add(string version, string factsFile)
    {
        var lines = File.ReadAllLines(factsFile);
        var folder = new FactsReader(version, factsFile, wording).Read(lines);
        foreach (var (name, document) in folder)
        {
            _files.Add($"{version}/{name}", Json.Text(document));
        }

        // The way back: a facts line that this program reads otherwise than it prints is found here.
        var printed = FactsPrinter.Print(name => _files[$"{version}/{name}"]).ToArray();
        var differing = lines.Zip(printed).TakeWhile(pair => pair.First == pair.Second).Count();
        if (differing < Math.Max(lines.Length, printed.Length))
        {
            _problems.Add($"facts/{version}.facts({differing + 1}): the composed folder says '{printed.ElementAtOrDefault(differing)}'");
        }

        _versions.Add(version);
    }

    private void AddManifest()
    {
        var versions = new JsonArray();
        foreach (var version in _versions)
        {
            var files = new JsonArray();
            foreach (var (name, text) in _files.Where(f => f.Key.StartsWith(version + "/", StringComparison.Ordinal)))
            {
                var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
                files.Add((JsonNode)new JsonObject { ["path"] = name, ["sha256"] = hash });
            }

            versions.Add((JsonNode)new JsonObject { ["version"] = version, ["files"] = files });
        }

        _files.Add("manifest.json", Json.Text(new JsonObject { ["versions"] = versions }));
    }

    /// <summary>Files in a version's folder that the facts do not call for.</summary>
    private List<string> Strays() =>
        [.. Directory.GetDirectories(specs)
            .Where(folder => Version.TryParse(Path.GetFileName(folder), out _))
            .SelectMany(folder => Directory.GetFiles(folder, "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(specs, file).Replace('\\', '/'))
            .Where(file => !_files.ContainsKey(file))
            .Order(StringComparer.Ordinal)];
}

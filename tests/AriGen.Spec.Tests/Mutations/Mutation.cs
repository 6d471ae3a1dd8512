using System.Globalization;

namespace AriGen.Spec.Tests.Mutations;

/// <summary>
/// A damage done to the api-docs of 22.10.1, and what must be said of it. A <c>«</c> in a replacement marks where a
/// diagnostic stands; the marks, in the order of files and positions, belong to the ids.
/// </summary>
public sealed record Mutation(string Name, params string[] Ids)
{
    private readonly List<(string File, Func<string, string> Change)> _edits = [];

    /// <summary>How many operations remain.</summary>
    public int Operations { get; init; } = 109;

    /// <summary>How many models remain.</summary>
    public int Types { get; init; } = 85;

    /// <summary>Replaces what comes first after all of the anchors, each looked for after the one before.</summary>
    public Mutation In(string file, string[] anchors, string find, string replacement)
    {
        _edits.Add((file, text =>
        {
            int at = anchors.Aggregate(0, (start, anchor) => After(text, anchor, start));
            at = After(text, find, at) - find.Length;

            return text[..at] + replacement + text[(at + find.Length)..];
        }));
        return this;
    }

    /// <summary>Makes the file another one.</summary>
    public Mutation Whole(string file, Func<string, string> change)
    {
        _edits.Add((file, change));
        return this;
    }

    /// <summary>The damaged files, and what must be found: id, file, line and column.</summary>
    public (IReadOnlyList<SpecText> Texts, IReadOnlyList<string> Expected) Apply()
    {
        Dictionary<string, string> texts = Specs.Texts("22.10.1").ToDictionary(t => t.Path, t => t.Text);
        foreach ((string file, Func<string, string> change) in _edits)
        {
            string path = file.Contains('/', StringComparison.Ordinal) || file == "resources.json" ? file : $"api-docs/{file}.json";
            string changed = change(texts.GetValueOrDefault(path, ""));
            if (changed.Length == 0)
            {
                texts.Remove(path);
            }
            else
            {
                texts[path] = changed;
            }
        }

        Queue<string> ids = new(Ids);
        List<string> expected = [];
        foreach (string path in texts.Keys.Order(StringComparer.Ordinal).ToList())
        {
            int mark;
            while ((mark = texts[path].IndexOf('«', StringComparison.Ordinal)) >= 0)
            {
                string before = texts[path][..mark];
                int lineStart = before.LastIndexOf('\n') + 1;
                expected.Add(Line(ids.Dequeue(), path, before.Count(c => c == '\n'), mark - lineStart));
                texts[path] = texts[path].Remove(mark, 1);
            }
        }

        // What is left has no place, and comes first.
        expected.InsertRange(0, ids.Select(id => Line(id, "", 0, 0)));
        return ([.. texts.Select(t => new SpecText(t.Key, t.Value))], expected);
    }

    public static string Line(SpecDiagnostic diagnostic) => Line(diagnostic.Kind.Id, diagnostic.Path, diagnostic.Line, diagnostic.Column);

    public override string ToString() => Name;

    private static int After(string text, string what, int start)
    {
        int at = text.IndexOf(what, start, StringComparison.Ordinal);
        Assert.True(at >= 0, $"There is no {what} any more");
        return at + what.Length;
    }

    private static string Line(string id, string path, int line, int column)
        => string.Create(CultureInfo.InvariantCulture, $"{id} {path} {line}:{column}");
}

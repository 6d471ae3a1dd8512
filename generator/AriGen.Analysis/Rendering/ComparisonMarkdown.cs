using System.Text;

namespace AriGen.Analysis;

/// <summary>A comparison for a changelog: a heading per resource, and under each what breaks callers first.</summary>
public static class ComparisonMarkdown
{
    /// <param name="oldName">How the reader knows the old side.</param>
    /// <param name="newName">How the reader knows the new side.</param>
    public static string Of(ApiComparison comparison, string oldName, string newName)
    {
        var text = new StringBuilder();
        text.Append($"## {Plain(oldName)} → {Plain(newName)}\n\n{Capital(ChangeWords.Summary(comparison))}.\n");
        foreach (IGrouping<string, ApiChange> group in ChangeWords.Told(comparison).GroupBy(change => change.Element.Resource))
        {
            text.Append(group.Key.Length == 0 ? "\n" : $"\n### {Plain(group.Key)}\n\n");
            foreach (ApiChange change in group.OrderByDescending(change => change.IsBreaking))
            {
                string breaking = change.IsBreaking ? "**Breaking:** " : "";
                string reason = change.Breaks is null ? "" : " " + Reason(change.Breaks);
                text.Append($"- {breaking}{Sentence(change)}{reason}\n");
            }
        }

        return text.ToString();
    }

    private static string Sentence(ApiChange change)
    {
        ApiElement element = change.Element;
        string kind = ChangeWords.Of(element.Kind);
        string subject = element.Kind == ApiElementKind.Api ? "ARI"
            : element.Item is { } item ? $"{kind} {Code(item)} of {Code(element.Place)}"
            : $"{kind} {Code(element.Place)}";
        if (change.Aspect is not { } aspect)
        {
            string? text = change.Old ?? change.New;
            return $"{change.Kind} {subject}{(text is null ? "" : ": " + Code(text))}.";
        }

        return $"Changed {subject}, {ChangeWords.Of(aspect)}: {Side(change.Old, aspect)} → {Side(change.New, aspect)}.";
    }

    private static string Side(string? text, ApiAspect aspect)
        => text is null ? ChangeWords.Nothing(aspect)
            : aspect is ApiAspect.Description or ApiAspect.Notes ? $"“{Plain(text)}”"
            : text is "yes" or "no" ? text
            : Code(text);

    /// <summary>A code span with a fence that is longer than any run of backticks within.</summary>
    private static string Code(string text)
    {
        string line = OneLine(text);
        string fence = "`";
        while (line.Contains(fence))
        {
            fence += "`";
        }

        string space = line.Length == 0 || line[0] == '`' || line[line.Length - 1] == '`' ? " " : "";
        return fence + space + line + space + fence;
    }

    /// <summary>Text in which nothing is markup.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        foreach (char c in OneLine(text))
        {
            if ("\\`*_[]<>#|&~!".Contains(c))
            {
                plain.Append('\\');
            }

            plain.Append(c);
        }

        return plain.ToString();
    }

    /// <summary>Reasons are our own text; the names in them stand between backticks.</summary>
    private static string Reason(string text) => OneLine(text);

    private static string OneLine(string text) => new(text.Select(c => char.IsControl(c) ? ' ' : c).ToArray());

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}

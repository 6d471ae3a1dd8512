using System.Text;

namespace AriGen.Analysis;

/// <summary>A comparison for a terminal: one line a change, and a second one where it breaks callers.</summary>
public static class ComparisonText
{
    /// <param name="oldName">How the reader knows the old side.</param>
    /// <param name="newName">How the reader knows the new side.</param>
    public static string Of(ApiComparison comparison, string oldName, string newName)
    {
        var text = new StringBuilder();
        Line(text, $"{oldName} -> {newName}: {ChangeWords.Summary(comparison)}");
        foreach (IGrouping<string, ApiChange> group in ChangeWords.Told(comparison).GroupBy(change => change.Element.Resource))
        {
            Line(text, "");
            Line(text, group.Key.Length == 0 ? "interface" : group.Key);
            List<ApiChange> changes = group.ToList();
            int width = changes.Max(change => change.Element.Place.Length);
            foreach (ApiChange change in changes)
            {
                string details = ChangeWords.Details(change);
                Line(text, $"{(change.IsBreaking ? "!" : " ")} {Sign(change.Kind)} {change.Element.Place.PadRight(width)}  {details}".TrimEnd());
                if (change.Breaks is { } reason)
                {
                    Line(text, $"    {new string(' ', width)}  breaks: {reason}");
                }
            }
        }

        return text.ToString();
    }

    // Names and values are foreign text: nothing in them may steer a terminal.
    private static void Line(StringBuilder text, string line)
        => text.Append(new string(line.Select(c => char.IsControl(c) ? ' ' : c).ToArray())).Append('\n');

    private static char Sign(ApiChangeKind kind) => kind switch
    {
        ApiChangeKind.Added => '+',
        ApiChangeKind.Removed => '-',
        _ => '~',
    };
}

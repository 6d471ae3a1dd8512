using System.Text.RegularExpressions;

namespace AriGen.Testing;

/// <summary>Finds wording that the project does not use.</summary>
internal static partial class WordingRules
{
    private const string Question = "(What|Who|Whom|Whose|Where|How|For when)";

    /// <summary>The findings of one file, as "file:line: text".</summary>
    /// <param name="file">The file's path, which is a part of each finding.</param>
    /// <param name="lines">The file's lines.</param>
    public static IEnumerable<string> Find(string file, IReadOnlyList<string> lines)
    {
        bool isReferenceText = file.StartsWith("specs/wording/", StringComparison.Ordinal);
        for (int index = 0; index < lines.Count; index++)
        {
            string line = lines[index];
            string summary = line.TrimEnd().EndsWith("<summary>", StringComparison.Ordinal) && index + 1 < lines.Count
                ? line.TrimEnd() + lines[index + 1].Trim().TrimStart('/').Trim()
                : line;
            if (SummaryOpening().IsMatch(summary) || Phrase().IsMatch(line) || (isReferenceText && ReferenceOpening().IsMatch(line)))
            {
                yield return $"{file}:{index + 1}: {summary.Trim()}";
            }
        }
    }

    /// <summary>A summary that begins with a question word, in a comment or in a template of the generator.</summary>
    [GeneratedRegex($@"(<summary>\s*|\bSummary\(\$?""){Question}\b")]
    private static partial Regex SummaryOpening();

    /// <summary>A text of the api-docs that begins so: it becomes a summary, too.</summary>
    [GeneratedRegex($@""": ""{Question}\b")]
    private static partial Regex ReferenceOpening();

    [GeneratedRegex(
        @"(?<!\b[Tt]here )\bis no (?!longer\b|more\b|less\b|different\b|doubt\b|such\b)[A-Za-z#`<{]"
        + @"|\bthere (is|are) to be\b"
        + @"|\bmay be given besides\b"
        + @"|\bhas said that it took\b"
        + @"|\b[Ee]nds the wait\b"
        + @"|\b[Tt]alks? to\b"
        + @"|\bthat it cannot have\b"
        + @"|\bneed neither\b"
        + @"|\bkinds have in common\b"
        + @"|\bDefault one that\b"
        + @"|\bmade again\b"
        + @"|\bis not there\b"
        + @"|\bto mend it\b"
        + @"|\b[Tt]alk to standard error\b"
        + @"|\b[Ww]hom nobody\b"
        + @"|\b(is|are) passed over\b"
        + @"|\bThe server counts:"
        + @"|\b(is|are) told\b"
        + @"|\b(forgets|wishes)\b"
        + @"|HangUp")]
    private static partial Regex Phrase();
}

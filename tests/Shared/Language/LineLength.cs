using System.Text.RegularExpressions;

namespace AriGen.Testing;

/// <summary>
/// Finds lines of C# that are too long. The content of string literals does not count, because texts and rows of a dialplan stay whole;
/// neither do generated files (<c>*.g.cs</c>).
/// </summary>
internal static partial class LineLength
{
    public const int Most = 140;

    /// <summary>The findings of one file, as "file:line: length".</summary>
    /// <param name="file">The file's path, which is a part of each finding.</param>
    /// <param name="lines">The file's lines.</param>
    public static IEnumerable<string> Find(string file, IReadOnlyList<string> lines)
    {
        if (!file.EndsWith(".cs", StringComparison.Ordinal) || file.EndsWith(".g.cs", StringComparison.Ordinal))
        {
            yield break;
        }

        bool isRawText = false;
        for (int index = 0; index < lines.Count; index++)
        {
            bool wasRawText = isRawText;
            isRawText ^= RawQuote().Count(lines[index]) % 2 == 1;
            int length = Literal().Replace(lines[index], "\"\"").Length;
            if (!wasRawText && length > Most)
            {
                yield return $"{file}:{index + 1}: {length} characters without the content of string literals";
            }
        }
    }

    [GeneratedRegex("\"{3,}")]
    private static partial Regex RawQuote();

    [GeneratedRegex("""
        "{3}.*?"{3}|"(?:[^"\\]|\\.)*"
        """)]
    private static partial Regex Literal();
}

using System.Collections.Generic;
using System.Linq;

namespace AriGen.Emit;

/// <summary>Writes XML documentation. Text of the api-docs is made safe, line breaks in it become spaces.</summary>
internal static class DocWriter
{
    public static CodeWriter Summary(this CodeWriter code, string text) => code.Line($"/// <summary>{Text(text)}</summary>");

    public static CodeWriter Param(this CodeWriter code, string name, string text)
        => code.Line($"/// <param name=\"{name.TrimStart('@')}\">{Text(text)}</param>");

    public static CodeWriter Returns(this CodeWriter code, string xml) => code.Line($"/// <returns>{xml}</returns>");

    public static CodeWriter Exception(this CodeWriter code, string cref, string text)
        => code.Line($"/// <exception cref=\"{cref}\">{Text(text)}</exception>");

    /// <summary>Paragraphs that are XML already; empty ones are left out.</summary>
    public static CodeWriter Remarks(this CodeWriter code, params string[] paragraphs)
    {
        string[] filled = paragraphs.Where(paragraph => paragraph.Length > 0).ToArray();
        if (filled.Length == 0)
        {
            return code;
        }

        code.Line("/// <remarks>");
        foreach (string paragraph in filled)
        {
            code.Line($"/// <para>{paragraph}</para>");
        }

        return code.Line("/// </remarks>");
    }

    /// <summary><c>Since Asterisk 22.6.0, 21.11.0.</c>, or nothing.</summary>
    public static string Since(IReadOnlyCollection<string> versions)
        => versions.Count == 0 ? "" : $"Since Asterisk {Text(string.Join(", ", versions))}.";

    // Line ends of C#, and what XML has no way to write.
    private static bool IsForbidden(char character) => character is < ' ' or '\u0085' or '\u2028' or '\u2029' or '\ufffe' or '\uffff';

    /// <summary>Escapes what XML would read as markup or refuse; names between backticks become code.</summary>
    public static string Text(string text)
    {
        string escaped = text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        string oneLine = new string(escaped.Select(character => IsForbidden(character) ? ' ' : character).ToArray()).Trim();
        string[] parts = oneLine.Split('`');

        // An odd backtick stands for itself.
        return parts.Length % 2 == 0 ? oneLine : string.Concat(parts.Select((part, index) => index % 2 == 0 ? part : $"<c>{part}</c>"));
    }
}

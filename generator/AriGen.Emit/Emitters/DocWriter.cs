using System;
using System.Collections.Generic;
using System.Linq;

namespace AriGen.Emit;

/// <summary>Writes XML documentation. All texts must already be XML; see <see cref="DocumentationLinker"/>.</summary>
internal static class DocWriter
{
    /// <summary>A placeholder for the namespace of the generated code in references. Texts of api-docs cannot contain it.</summary>
    public const string Namespace = "\u0001";

    public static CodeWriter Summary(this CodeWriter code, string xml) => code.Doc($"<summary>{xml}</summary>");

    public static CodeWriter Param(this CodeWriter code, string name, string xml)
        => code.Doc($"<param name=\"{name.TrimStart('@')}\">{xml}</param>");

    public static CodeWriter Returns(this CodeWriter code, string xml) => code.Doc($"<returns>{xml}</returns>");

    public static CodeWriter Exception(this CodeWriter code, string cref, string xml)
        => code.Doc($"<exception cref=\"{cref}\">{xml}</exception>");

    /// <summary>Writes paragraphs. Empty ones are left out.</summary>
    public static CodeWriter Remarks(this CodeWriter code, params string[] paragraphs)
    {
        string[] filled = paragraphs.Where(paragraph => paragraph.Length > 0).ToArray();
        if (filled.Length == 0)
        {
            return code;
        }

        code.Doc("<remarks>");
        foreach (string paragraph in filled)
        {
            code.Doc($"<para>{paragraph}</para>");
        }

        return code.Doc("</remarks>");
    }

    /// <summary>Gets the text <c>Since Asterisk 22.6.0, 21.11.0.</c>; empty without versions.</summary>
    public static string Since(IReadOnlyCollection<string> versions)
        => versions.Count == 0 ? "" : $"Since Asterisk {Text(string.Join(", ", versions))}.";

    private static CodeWriter Doc(this CodeWriter code, string xml) => code.Line("/// " + xml.Replace(Namespace, code.Namespace));

    // Line ends of C#, and characters that XML does not allow.
    private static bool IsForbidden(char character) => character is < ' ' or '\u0085' or '\u2028' or '\u2029' or '\ufffe' or '\uffff';

    /// <summary>Escapes or replaces characters with a meaning in XML and characters that XML does not allow.</summary>
    /// <param name="text">Text of the api-docs. Line breaks in it become spaces.</param>
    /// <param name="name">Converts a name between backticks to XML. Defaults to a code element.</param>
    public static string Text(string text, Func<string, string>? name = null)
    {
        name ??= static name => $"<c>{name}</c>";
        string escaped = text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        string oneLine = new string(escaped.Select(character => IsForbidden(character) ? ' ' : character).ToArray()).Trim();
        string[] parts = oneLine.Split('`');

        // With an odd number of backticks, they are literal.
        return parts.Length % 2 == 0 ? oneLine : string.Concat(parts.Select((part, index) => index % 2 == 0 ? part : name(part)));
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace AriGen.Emit;

/// <summary>Writes XML documentation. All texts are XML already, see <see cref="DocumentationLinker"/>.</summary>
internal static class DocWriter
{
    /// <summary>The namespace of the generated code in a reference, until the code is written. No api-doc's text can hold it.</summary>
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

    /// <summary><c>Since Asterisk 22.6.0, 21.11.0.</c>, or nothing.</summary>
    public static string Since(IReadOnlyCollection<string> versions)
        => versions.Count == 0 ? "" : $"Since Asterisk {Text(string.Join(", ", versions))}.";

    private static CodeWriter Doc(this CodeWriter code, string xml) => code.Line("/// " + xml.Replace(Namespace, code.Namespace));

    // Line ends of C#, and what XML cannot hold.
    private static bool IsForbidden(char character) => character is < ' ' or '\u0085' or '\u2028' or '\u2029' or '\ufffe' or '\uffff';

    /// <summary>Escapes what XML would read as markup or refuse.</summary>
    /// <param name="text">Text of the api-docs. Line breaks in it become spaces.</param>
    /// <param name="name">Makes XML of a name between backticks. Code if absent.</param>
    public static string Text(string text, Func<string, string>? name = null)
    {
        name ??= static name => $"<c>{name}</c>";
        string escaped = text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        string oneLine = new string(escaped.Select(character => IsForbidden(character) ? ' ' : character).ToArray()).Trim();
        string[] parts = oneLine.Split('`');

        // An odd backtick stands for itself.
        return parts.Length % 2 == 0 ? oneLine : string.Concat(parts.Select((part, index) => index % 2 == 0 ? part : name(part)));
    }
}

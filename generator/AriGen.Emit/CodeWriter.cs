using System.Text;

namespace AriGen.Emit;

/// <summary>Writes C# line by line with the right indent. Lines end with <c>\n</c> on every system, so that the output is the same everywhere.</summary>
/// <param name="namespace">The namespace of the code, for references in documentation.</param>
public sealed class CodeWriter(string @namespace = "")
{
    private readonly StringBuilder _text = new();
    private int _depth;

    public string Namespace { get; } = @namespace;

    /// <summary>Writes one line. An empty one carries no indent.</summary>
    public CodeWriter Line(string text = "")
    {
        if (text.Length > 0)
        {
            _text.Append(' ', _depth * 4).Append(text);
        }

        _text.Append('\n');
        return this;
    }

    /// <summary>Opens a brace on a line of its own and indents what follows.</summary>
    public CodeWriter Open()
    {
        Line("{");
        _depth++;
        return this;
    }

    /// <summary>Writes a line, then opens a brace below it.</summary>
    public CodeWriter Open(string text) => Line(text).Open();

    /// <summary>Closes the innermost brace; <paramref name="end"/> follows it on the same line.</summary>
    public CodeWriter Close(string end = "")
    {
        _depth--;
        return Line("}" + end);
    }

    /// <summary>Indents what follows without a brace, for continued statements.</summary>
    public CodeWriter Indent()
    {
        _depth++;
        return this;
    }

    /// <summary>Ends what <see cref="Indent"/> began.</summary>
    public CodeWriter Outdent()
    {
        _depth--;
        return this;
    }

    public override string ToString() => _text.ToString();
}

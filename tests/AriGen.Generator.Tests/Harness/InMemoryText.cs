using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace AriGen.Generator.Tests;

/// <summary>An additional file in memory.</summary>
internal sealed class InMemoryText(string path, string text) : AdditionalText
{
    private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

    public override string Path => path;

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}

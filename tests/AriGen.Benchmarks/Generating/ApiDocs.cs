using System.Collections.Immutable;
using System.Text;
using AriGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AriGen.Benchmarks;

/// <summary>The api-docs of 22.10.1 as a compiler has them, held in memory.</summary>
internal static class ApiDocs
{
    private static readonly (string Path, string Text)[] Files = Load();

    /// <summary>Fresh objects, so that nothing that was computed of the files is left from an earlier run.</summary>
    public static ImmutableArray<AdditionalText> Texts() => [.. Files.Select(file => new InMemoryText(file.Path, file.Text))];

    private static (string Path, string Text)[] Load()
    {
        string folder = Path.Combine(Repository.Specs, "22.10.1");
        return [.. Directory.GetFiles(folder, "*.json", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(path => (path, File.ReadAllText(path)))];
    }

    private sealed class InMemoryText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text, Encoding.UTF8);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}

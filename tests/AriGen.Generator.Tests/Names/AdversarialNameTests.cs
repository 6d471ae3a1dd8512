using System.Globalization;
using CsCheck;

namespace AriGen.Generator.Tests;

/// <summary>
/// Made-up names never break the user's build: what cannot be named is left out with a diagnostic, and all else compiles.
/// The documents are the same in every run; <c>ARIGEN_NAMES_DOCUMENTS</c> and <c>ARIGEN_NAMES_SEED</c> ask for more or for others.
/// </summary>
public sealed class AdversarialNameTests
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create("App");

    [Fact]
    public void Whatever_names_api_docs_have_the_generated_code_compiles()
    {
        int count = (int)Setting("ARIGEN_NAMES_DOCUMENTS", 250);
        ulong seed = (ulong)Setting("ARIGEN_NAMES_SEED", 1);
        string? found = null;
        Parallel.For(0, count, (index, loop) =>
        {
            MadeUpDocs docs = MadeUpDocsGen.Docs.Generate(new PCG((uint)index, seed), null, out _);
            if (Flaw(docs) is not null && Interlocked.CompareExchange(ref found, "", null) is null)
            {
                MadeUpDocs smallest = Shrink(docs);
                found = $"document {index} of seed {seed}: {Flaw(smallest)}\n{smallest}";
                loop.Stop();
            }
        });

        Assert.True(found is null, found);
        TestContext.Current.TestOutputHelper?.WriteLine($"{count} documents of seed {seed} compile.");
    }

    private static long Setting(string name, long otherwise)
        => Environment.GetEnvironmentVariable(name) is { Length: > 0 } text ? long.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    private static MadeUpDocs Shrink(MadeUpDocs docs)
    {
        while (docs.Smaller().FirstOrDefault(smaller => Flaw(smaller) is not null) is { } smaller)
        {
            docs = smaller;
        }

        return docs;
    }

    /// <summary>The first thing that the compiler does not take; null where it takes all.</summary>
    private static string? Flaw(MadeUpDocs made)
    {
        GeneratorDriverRunResult run = CSharpGeneratorDriver
            .Create(
                [new AriGenerator().AsSourceGenerator()],
                made.Build().Files.Select(AdditionalText (file) => new InMemoryText(file.Key, file.Value)),
                new CSharpParseOptions(LanguageVersion.CSharp12),
                new ProjectOptions())
            .RunGenerators(Empty)
            .GetRunResult();
        GeneratorRunResult result = run.Results[0];
        return result.Exception?.ToString()
            ?? run.Diagnostics.FirstOrDefault(diagnostic => !diagnostic.Id.StartsWith("ARIGEN", StringComparison.Ordinal))?.ToString()
            ?? GeneratedCode.FirstError(
                result.GeneratedSources.Select(source => (source.HintName, source.SourceText)), LanguageVersion.CSharp12);
    }
}

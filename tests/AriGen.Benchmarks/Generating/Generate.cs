using AriGen.Generator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AriGen.Benchmarks;

/// <summary>Runs of the generator inside the compiler.</summary>
internal static class Generate
{
    private static readonly CSharpCompilation Project = CSharpCompilation.Create(
        "App", [CSharpSyntaxTree.ParseText("class Program;")], options: new(OutputKind.DynamicallyLinkedLibrary));

    private static readonly GeneratorDriver Ran = Fresh().RunGenerators(Project);

    /// <summary>A run from nothing: a new compiler's first.</summary>
    public static int Everything() => Count(Fresh().RunGenerators(Project));

    /// <summary>
    /// The next run of the same compiler, with the same compilation, as after every key that is pressed in a file that has nothing to do
    /// with it.
    /// </summary>
    public static int Nothing() => Count(Ran.RunGenerators(Project.Clone()));

    private static CSharpGeneratorDriver Fresh()
        => CSharpGeneratorDriver.Create(
            [new AriGenerator().AsSourceGenerator()],
            ApiDocs.Texts(),
            new CSharpParseOptions(LanguageVersion.CSharp12),
            new ApiDocsOptions());

    private static int Count(GeneratorDriver driver)
    {
        GeneratorRunResult result = driver.GetRunResult().Results[0];
        return result.Exception is null && result.GeneratedSources.Length > 0
            ? result.GeneratedSources.Length
            : throw new InvalidOperationException("The generator made nothing.", result.Exception);
    }
}

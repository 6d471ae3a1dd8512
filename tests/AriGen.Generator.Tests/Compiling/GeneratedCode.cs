using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace AriGen.Generator.Tests;

/// <summary>Compiles what a run emitted, as a project that demands everything of its code would.</summary>
internal static class GeneratedCode
{
    private static readonly ConditionalWeakTable<SourceText, SyntaxTree> Parsed = [];

    // What all compilations have in common. Its references are read once, and those that add code to it use them too.
    private static readonly CSharpCompilation Project = MakeProject();

    /// <summary>Errors and warnings, all with their place and line of code.</summary>
    public static IReadOnlyList<string> Diagnostics(GeneratorRun run, LanguageVersion language, params string[] userCode)
        => [.. Compile(run, language, userCode)
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{diagnostic}\n    {Line(diagnostic)}")];

    /// <summary>The first error or warning of some files alone, with its place and line of code; null where there is none.</summary>
    public static string? FirstError(IEnumerable<(string Name, SourceText Text)> sources, LanguageVersion language)
    {
        var parse = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        return Project
            .AddSyntaxTrees(sources.Select(source => CSharpSyntaxTree.ParseText(source.Text, parse, source.Name)))
            .WithOptions(Project.Options.WithConcurrentBuild(false))
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{diagnostic}\n    {Line(diagnostic)}")
            .FirstOrDefault();
    }

    /// <summary>Errors in what is declared, which a part that was left out would make. Much quicker than to look into documentation and bodies too.</summary>
    public static IReadOnlyList<Diagnostic> FaultsOfDeclarations(GeneratorRun run)
    {
        // Files that an edit did not touch are the same objects as before it.
        IEnumerable<SyntaxTree> trees = run.Sources.Select(source => Parsed.GetValue(
            source.Value, text => CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.None), source.Key)));
        return [.. Project.AddSyntaxTrees(trees)
            .GetDeclarationDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    public static CSharpCompilation Compile(GeneratorRun run, LanguageVersion language, params string[] userCode)
    {
        // Diagnose: documentation counts, missing and dangling parts of it included.
        var parse = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        var trees = new ConcurrentBag<SyntaxTree>();
        Parallel.ForEach(run.Sources, source => trees.Add(CSharpSyntaxTree.ParseText(source.Value, parse, source.Key)));
        return Project.AddSyntaxTrees(
            [.. trees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal), .. userCode.Select(code => CSharpSyntaxTree.ParseText(code, parse, "User.cs"))]);
    }

    private static CSharpCompilation MakeProject()
    {
        var project = CSharpCompilation.Create(
            "App",
            references: FindReferences(),
            options: new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                generalDiagnosticOption: ReportDiagnostic.Error,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable));
        Assert.NotEqual(TypeKind.Error, project.GetSpecialType(SpecialType.System_Object).TypeKind);
        return project;
    }

    private static string Line(Diagnostic diagnostic)
        => diagnostic.Location.SourceTree is { } tree
            ? tree.GetText().Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
            : "";

    /// <summary>The framework that runs the tests, and what a project gets with the package AriGen.Runtime.</summary>
    private static ImmutableArray<MetadataReference> FindReferences()
    {
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        string all = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. all.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == framework)
                .Append(typeof(AriClientBase).Assembly.Location)
                .Append(Path.Combine(AppContext.BaseDirectory, "Microsoft.Extensions.Logging.Abstractions.dll"))
                .Select(path => MetadataReference.CreateFromFile(path)),
        ];
    }
}

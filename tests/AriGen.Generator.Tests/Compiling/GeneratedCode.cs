using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace AriGen.Generator.Tests;

/// <summary>Compiles the output of a run in a project with all warnings as errors.</summary>
internal static class GeneratedCode
{
    private static readonly ConditionalWeakTable<SourceText, SyntaxTree> Parsed = [];

    // The base of all compilations, so that its references are read only once.
    private static readonly CSharpCompilation Project = MakeProject();

    /// <summary>Gets all errors and warnings, with their places and lines of code.</summary>
    public static IReadOnlyList<string> Diagnostics(GeneratorRun run, LanguageVersion language, params string[] userCode)
        => [.. Compile(run, language, userCode)
            .GetDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(diagnostic => $"{diagnostic}\n    {Line(diagnostic)}")];

    /// <summary>Gets the first error or warning of some files, with its place and line of code; null if there is none.</summary>
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

    /// <summary>
    /// Gets the errors of declarations, which find missing types and members. Much faster than checking bodies and documentation.
    /// </summary>
    public static IReadOnlyList<Diagnostic> FaultsOfDeclarations(GeneratorRun run)
    {
        // Files that an edit did not change are the same objects as before.
        IEnumerable<SyntaxTree> trees = run.Sources.Select(source => Parsed.GetValue(
            source.Value,
            text => CSharpSyntaxTree.ParseText(
                text, new CSharpParseOptions(LanguageVersion.CSharp12, DocumentationMode.None), source.Key)));
        return [.. Project.AddSyntaxTrees(trees)
            .GetDeclarationDiagnostics(TestContext.Current.CancellationToken)
            .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)];
    }

    public static CSharpCompilation Compile(GeneratorRun run, LanguageVersion language, params string[] userCode)
    {
        // Diagnose also reports missing documentation and invalid references.
        var parse = new CSharpParseOptions(language, DocumentationMode.Diagnose);
        var trees = new ConcurrentBag<SyntaxTree>();
        Parallel.ForEach(run.Sources, source => trees.Add(CSharpSyntaxTree.ParseText(source.Value, parse, source.Key)));
        return Project.AddSyntaxTrees(
        [
            .. trees.OrderBy(tree => tree.FilePath, StringComparer.Ordinal),
            .. userCode.Select(code => CSharpSyntaxTree.ParseText(code, parse, "User.cs")),
        ]);
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

    /// <summary>Finds the assemblies of the framework, of AriGen.Runtime and of its dependencies.</summary>
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

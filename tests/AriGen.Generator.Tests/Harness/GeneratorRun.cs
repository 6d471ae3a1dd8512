using Microsoft.CodeAnalysis.Text;

namespace AriGen.Generator.Tests;

/// <summary>
/// A run of the generator inside the compiler. The constructor asserts what must be true of every run: it does not throw, a second run
/// and an edit of C# repeat no step, the pipeline does not reference a compilation, and the output is well-formed.
/// </summary>
internal sealed class GeneratorRun
{
    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "App", [CSharpSyntaxTree.ParseText("class Program;")], options: new(OutputKind.DynamicallyLinkedLibrary));

    private static readonly InMemoryText Foreign = new(ProjectOptions.Foreign, "{ none of the generator's business");

    private static readonly Dictionary<ApiDocs, GeneratorRun> Shared = [];

    private readonly GeneratorDriver _driver;
    private readonly ImmutableSortedDictionary<string, AdditionalText> _texts;
    private readonly ProjectOptions _options;
    private readonly LanguageVersion _language;
    private readonly CSharpCompilation _project;

    private GeneratorRun(
        GeneratorDriver driver,
        ApiDocs docs,
        ImmutableSortedDictionary<string, AdditionalText> texts,
        ProjectOptions options,
        LanguageVersion language,
        CSharpCompilation project)
    {
        Docs = docs;
        _texts = texts;
        _options = options;
        _language = language;
        _project = project;
        _driver = driver.RunGenerators(project);
        Result = Assert.Single(_driver.GetRunResult().Results);
        Sources = Result.GeneratedSources.IsDefault
            ? []
            : Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText);

        Assert.Null(Result.Exception);
        AssertNothingRunsAgain(project.Clone());
        AssertNothingRunsAgain(project.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added;")));
        AssertNothingIsHeld();
        AssertWellFormed();
    }

    public ApiDocs Docs { get; }

    public GeneratorRunResult Result { get; }

    /// <summary>The diagnostics of the generator, and those of the compiler about the generator.</summary>
    public ImmutableArray<Diagnostic> Diagnostics => _driver.GetRunResult().Diagnostics;

    /// <summary>The emitted files by name.</summary>
    public IReadOnlyDictionary<string, SourceText> Sources { get; }

    /// <summary>The shared run with the unmodified api-docs of 22.10.1.</summary>
    public static GeneratorRun Newest => OfShared(ApiDocs.Newest);

    public static GeneratorRun Of(
        ApiDocs docs,
        ProjectOptions? options = null,
        LanguageVersion language = LanguageVersion.CSharp12,
        MetadataReference[]? references = null)
        => Of(docs, options ?? new ProjectOptions(), language, Empty.AddReferences(references ?? []));

    private static GeneratorRun Of(ApiDocs docs, ProjectOptions options, LanguageVersion language, CSharpCompilation project)
    {
        var texts = docs.Files.ToImmutableSortedDictionary(
            file => file.Key, AdditionalText (file) => new InMemoryText(file.Key, file.Value), StringComparer.Ordinal);
        return new GeneratorRun(NewDriver(texts, options, language, tracks: true), docs, texts, options, language, project);
    }

    /// <summary>Gets a run that tests share. Runs are immutable.</summary>
    public static GeneratorRun OfShared(ApiDocs docs)
    {
        lock (Shared)
        {
            if (!Shared.TryGetValue(docs, out GeneratorRun? run))
            {
                Shared.Add(docs, run = Of(docs));
            }

            return run;
        }
    }

    /// <summary>Runs the same compiler again, with edited api-docs. The output must equal that of a new compiler.</summary>
    public GeneratorRun Edit(Func<ApiDocs, ApiDocs> edit)
    {
        ApiDocs docs = edit(Docs);

        // Unchanged files keep their objects, as in the compiler.
        var texts = docs.Files.ToImmutableSortedDictionary(
            file => file.Key,
            file => Docs.Files.GetValueOrDefault(file.Key) == file.Value ? _texts[file.Key] : new InMemoryText(file.Key, file.Value),
            StringComparer.Ordinal);

        GeneratorDriver driver = Replace(_driver);
        if (!Docs.Files.Keys.All(docs.Files.ContainsKey) || RemovesValues(driver.RunGenerators(_project)))
        {
            // Roslyn 5.0 loses values in the run after one that removed a value, but only while it tracks steps.
            driver = Replace(NewDriver(_texts, _options, _language, tracks: false).RunGenerators(_project));
        }

        var next = new GeneratorRun(driver, docs, texts, _options, _language, _project);
        AssertSameAsFresh(next, Of(docs, _options, _language, _project));
        return next;

        GeneratorDriver Replace(GeneratorDriver before) => before.ReplaceAdditionalTexts([Foreign, .. texts.Values]);
    }

    /// <summary>Runs the same compiler again, with other project properties.</summary>
    public GeneratorRun Configure(ProjectOptions options)
        => new(_driver.WithUpdatedAnalyzerConfigOptions(options), Docs, _texts, options, _language, _project);

    /// <summary>Runs the same compiler again, with equal options in new objects.</summary>
    public GeneratorRun Reconfigure() => Configure(_options.Again());

    /// <summary>Gets the reasons for the outputs of a step.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step)
        => [.. Result.TrackedSteps[step].SelectMany(run => run.Outputs).Select(output => output.Reason)];

    /// <summary>Gets the names of files that differ from an earlier run, including added and removed files.</summary>
    public IReadOnlyList<string> ChangedSince(GeneratorRun before)
        => [.. Sources.Keys.Union(before.Sources.Keys)
            .Where(name => !Sources.TryGetValue(name, out SourceText? now)
                || !before.Sources.TryGetValue(name, out SourceText? then)
                || !now.ContentEquals(then))
            .Order(StringComparer.Ordinal)];

    /// <summary>Gets the names of files that were emitted again, possibly with the same text.</summary>
    public IReadOnlyList<string> EmittedSince(GeneratorRun before)
        => [.. Sources
            .Where(source => !before.Sources.TryGetValue(source.Key, out SourceText? then) || !ReferenceEquals(source.Value, then))
            .Select(source => source.Key)
            .Order(StringComparer.Ordinal)];

    private static bool RemovesValues(GeneratorDriver driver)
        => driver.GetRunResult().Results.Single().TrackedSteps.Values
            .SelectMany(runs => runs)
            .SelectMany(run => run.Outputs)
            .Any(output => output.Reason == IncrementalStepRunReason.Removed);

    private static CSharpGeneratorDriver NewDriver(
        ImmutableSortedDictionary<string, AdditionalText> texts, ProjectOptions options, LanguageVersion language, bool tracks)
        => CSharpGeneratorDriver.Create(
            [new AriGenerator().AsSourceGenerator()],
            [Foreign, .. texts.Values],
            new CSharpParseOptions(language),
            options,
            new GeneratorDriverOptions(default, trackIncrementalGeneratorSteps: tracks));

    private void AssertNothingRunsAgain(Compilation compilation)
    {
        GeneratorRunResult again = Assert.Single(_driver.RunGenerators(compilation).GetRunResult().Results);
        var worked = again.TrackedSteps
            .Where(step => step.Key.StartsWith("AriGen.", StringComparison.Ordinal))
            .Concat(again.TrackedOutputSteps)
            .SelectMany(step => step.Value.SelectMany(run => run.Outputs), (step, output) => (step.Key, output.Reason))
            .Where(step => step.Reason != IncrementalStepRunReason.Cached)
            .Distinct();
        Assert.Empty(worked);
        Assert.Equal(Result.Diagnostics, again.Diagnostics);
        Assert.Equal(Sources.Count, again.GeneratedSources.Length);
        Assert.All(again.GeneratedSources, source => Assert.Same(Sources[source.HintName], source.SourceText));
    }

    private void AssertNothingIsHeld()
        => Assert.Empty(HeldObjects.OfOneCompilation(Result.TrackedSteps
            .Where(step => step.Key.StartsWith("AriGen.", StringComparison.Ordinal))
            .SelectMany(step => step.Value)
            .SelectMany(run => run.Outputs)
            .Select(output => output.Value)));

    private void AssertWellFormed()
    {
        foreach ((string name, SourceText source) in Sources)
        {
            string text = source.ToString();
            Assert.StartsWith("// <auto-generated/>\n#nullable enable\n#pragma warning disable CS0436\n", text, StringComparison.Ordinal);
            Assert.False(text.Contains('\r', StringComparison.Ordinal), name);
            Assert.True(text.EndsWith("}\n", StringComparison.Ordinal), name);
        }
    }

    private static void AssertSameAsFresh(GeneratorRun next, GeneratorRun fresh)
    {
        Assert.Empty(next.ChangedSince(fresh));
        Assert.Equal(
            fresh.Diagnostics.Select(diagnostic => diagnostic.ToString()),
            next.Diagnostics.Select(diagnostic => diagnostic.ToString()));
    }
}

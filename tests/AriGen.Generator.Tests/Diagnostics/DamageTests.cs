using AriGen.Spec;
using AriGen.Spec.Tests.Mutations;

namespace AriGen.Generator.Tests;

/// <summary>
/// Damaged api-docs inside the compiler: each diagnostic is at its place in the file, and everything valid is generated and compiles.
/// </summary>
public sealed class DamageTests
{
    private static readonly Mutation[] All =
        [.. JsonMutations.All, .. ShapeMutations.All, .. TypeMutations.All, .. OperationMutations.All, .. NameMutations.All, .. ValueMutations.All, .. FileSetMutations.All];

    // Corrections add these to the models that the api-docs have.
    private static readonly int Added = Models(GeneratorRun.Newest).Count() - new Mutation("").Types;

    public static IEnumerable<TheoryDataRow<string>> Names => All.Select(mutation => new TheoryDataRow<string>(mutation.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damage_is_shown_at_its_place_and_all_else_compiles(string name)
    {
        Mutation mutation = All.Single(candidate => candidate.Name == name);
        (var texts, IReadOnlyList<string> expected) = mutation.Apply();

        GeneratorRun run = GeneratorRun.Newest.Edit(_ => texts.Aggregate(ApiDocs.None, (docs, text) => docs.With(PathOf(text.Path), text.Text)));

        Assert.Equal(expected.Order(StringComparer.Ordinal), run.Diagnostics.Select(Place).Order(StringComparer.Ordinal));
        Assert.Equal(Capabilities(texts), Operations(run));
        Assert.Equal(mutation.Types + (mutation.Types == 0 ? 0 : Added), Models(run).Count());
        Assert.Contains("AriClient.g.cs", run.Sources.Keys);
        Assert.Empty(GeneratedCode.FaultsOfDeclarations(run));
    }

    [Fact]
    public void There_are_enough_damages() => Assert.True(All.Length >= 35, $"{All.Length}");

    private static string PathOf(string path) => "/specs/22.10.1/" + path;

    /// <summary>As the table of damages writes it: lines and columns from 0.</summary>
    private static string Place(Diagnostic diagnostic)
    {
        FileLinePositionSpan span = diagnostic.Location.GetLineSpan();
        string path = diagnostic.Location.Kind == LocationKind.None ? "" : span.Path[PathOf("").Length..];
        return $"{diagnostic.Id} {path} {span.StartLinePosition.Line}:{span.StartLinePosition.Character}";
    }

    private static IEnumerable<string> Models(GeneratorRun run)
        => run.Sources.Keys.Where(name => name.StartsWith("Models/", StringComparison.Ordinal)
            || (name.StartsWith("Events/", StringComparison.Ordinal) && !name.EndsWith("Options.g.cs", StringComparison.Ordinal)));

    // That the reader keeps every sound operation, the tests of AriGen.Spec show.
    private static int Capabilities(IEnumerable<SpecText> texts) => SpecLinker
        .Link(texts.Select(SpecReader.Read).ToEquatableArray(), new EquatableArray<SpecDocument>([SpecCorrections.BuiltIn]))
        .Model.Resources.Sum(resource => resource.FindCapabilities().Count());

    private static int Operations(GeneratorRun run)
        => run.Sources.Where(source => source.Key.EndsWith("Resource.g.cs", StringComparison.Ordinal))
            .Sum(source => source.Value.ToString().Split("return _connection.").Length - 1);
}

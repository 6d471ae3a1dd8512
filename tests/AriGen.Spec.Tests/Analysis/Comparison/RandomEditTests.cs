using AriGen.Analysis;
using CsCheck;

namespace AriGen.Spec.Tests.Comparison;

public sealed class RandomEditTests
{
    private static readonly Gen<ApiModel> Edited = Gen.Select(Gen.Int[0, 21], Gen.Int[0, 10_000], Gen.Int[0, 50]).Array[1, 3]
        .Select(edits => edits.Aggregate(Compared.Corrected, (model, e) => RandomEdits.Apply(model, e.Item1, e.Item2, e.Item3)));

    [Fact]
    public void A_change_is_breaking_if_and_only_if_generated_code_lost_something()
    {
        GeneratedSurface surface = GeneratedSurface.Of(Compared.Corrected);
        Edited.Sample(
            model =>
            {
                ApiComparison comparison = Compared.Of(Compared.Corrected, model);
                IEnumerable<string> broken = surface.Broken(GeneratedSurface.Of(model));
                Assert.True(
                    broken.Any() == comparison.BreakingCount > 0,
                    string.Join('\n', comparison.Changes.Select(Compared.Line).Append("Lost:").Concat(broken)));
            },
            iter: 100,
            print: model => string.Join('\n', Compared.Of(Compared.Corrected, model).Changes.Select(Compared.Line)));
    }

    [Fact]
    public void The_other_way_round_is_the_mirror_image()
        => Gen.Select(Edited, Edited).Sample(
            (one, other) => AssertMirrored(one, other),
            iter: 60,
            print: pair => string.Join('\n', Compared.Of(pair.Item1, pair.Item2).Changes.Select(Compared.Line)));

    [Theory]
    [MemberData(nameof(BundledPairTests.Pairs), MemberType = typeof(BundledPairTests))]
    public void Bundled_versions_mirror_too(string old, string @new) => AssertMirrored(Specs.Read(old).Model, Specs.Read(@new).Model);

    // What follows from the generated names is told only where it breaks, so that it has no image.
    private static void AssertMirrored(ApiModel one, ApiModel other)
        => Assert.Equal(
            Lines(Compared.Of(one, other).Changes),
            Lines(Compared.Of(other, one).Changes.Select(Mirror)));

    private static IEnumerable<string> Lines(IEnumerable<ApiChange> changes)
        => changes.Where(c => c.Aspect != ApiAspect.Generated).Select(c => Compared.Line(c with { Breaks = null })).Order(StringComparer.Ordinal);

    private static ApiChange Mirror(ApiChange change) => change with
    {
        Kind = change.Kind switch
        {
            ApiChangeKind.Added => ApiChangeKind.Removed,
            ApiChangeKind.Removed => ApiChangeKind.Added,
            _ => ApiChangeKind.Changed,
        },
        Old = change.New,
        New = change.Old,
    };
}

namespace AriGen.Spec.Tests;

public sealed class BundledVersionTests
{
    [Theory]
    [InlineData("16.28.0", 98, 70, 39)]
    [InlineData("18.26.4", 100, 70, 39)]
    [InlineData("20.20.1", 109, 84, 45)]
    [InlineData("22.10.1", 109, 85, 46)]
    [InlineData("23.4.1", 109, 85, 46)]
    public void A_bundled_version_is_read_whole_and_without_a_fault(string version, int operations, int models, int events)
    {
        SpecResult result = Specs.Read(version);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(11, result.Model.Resources.Count);
        Assert.Equal(operations, result.Model.Resources.Sum(r => r.Operations.Count));
        Assert.Equal(models, result.Model.Types.Count);
        Assert.Equal(events, result.Model.Events.Count());
    }

    [Theory]
    [MemberData(nameof(Specs.VersionRows), MemberType = typeof(Specs))]
    public void The_model_says_what_the_facts_say(string version)
        => Assert.Equal(ModelFacts.ReadFile(version), ModelFacts.Print(Specs.Read(version).Model));

    [Theory]
    [MemberData(nameof(Specs.VersionRows), MemberType = typeof(Specs))]
    public void Reading_again_gives_equal_values(string version)
    {
        EquatableArray<SpecDocument> first = Specs.Texts(version).Select(SpecReader.Read).ToEquatableArray();
        EquatableArray<SpecDocument> second = Specs.Texts(version).Select(SpecReader.Read).ToEquatableArray();

        Assert.Equal(first, second);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
        Assert.Equal(SpecLinker.Link(first, default), SpecLinker.Link(second, default));
    }
}

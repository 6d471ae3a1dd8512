using AriGen.Analysis;

namespace AriGen.Spec.Tests.Comparison;

public sealed class BundledPairTests
{
    public static IEnumerable<TheoryDataRow<string, string>> Pairs
        => from old in Repository.Versions
           from @new in Repository.Versions
           where old != @new
           select new TheoryDataRow<string, string>(old, @new);

    [Fact]
    public void There_are_twenty_pairs() => Assert.Equal(20, Pairs.Count());

    [Theory]
    [MemberData(nameof(Pairs))]
    public void The_comparison_finds_what_the_facts_say(string old, string @new)
    {
        ApiComparison comparison = Compared.Of(Specs.Read(old).Model, Specs.Read(@new).Model);

        Assert.Equal(
            FactsDifference.Lines(FactsSide.Read(old), FactsSide.Read(@new)).Order(StringComparer.Ordinal),
            comparison.Changes.Select(c => Compared.Line(c with { Breaks = null })).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void Changes_stand_in_the_order_of_the_api_docs(string old, string @new)
    {
        FactsSide facts = FactsSide.Read(@new);

        int[] positions = [.. Compared.Of(Specs.Read(old).Model, Specs.Read(@new).Model).Changes
            .Where(c => c.Element.Kind != ApiElementKind.Error)
            .Select(c => facts.Elements.GetValueOrDefault(Key(c.Element))?.Position ?? -1)
            .Where(p => p >= 0)];

        Assert.True(positions.Length > 0);
        Assert.Equal(positions.Order(), positions);
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public void What_breaks_callers_is_what_the_generated_code_lost(string old, string @new)
    {
        ApiModel before = Specs.Read(Specs.Texts(old), SpecCorrections.BuiltIn).Model;
        ApiModel after = Specs.Read(Specs.Texts(@new), SpecCorrections.BuiltIn).Model;

        Assert.Equal(GeneratedSurface.Of(before).IsBrokenBy(GeneratedSurface.Of(after)), Compared.Of(before, after).BreakingCount > 0);
    }

    // Values stand where their owner stands. Facts have the errors before the parameters, api-docs after them.
    private static string Key(ApiElement element) => element.Kind switch
    {
        ApiElementKind.Event => $"Model {element}",
        ApiElementKind.ParameterValue => $"Parameter {element.Place}",
        ApiElementKind.PropertyValue => $"Property {element.Place}",
        _ => $"{element.Kind} {element}",
    };
}

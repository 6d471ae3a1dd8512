using AriGen.Analysis;

namespace AriGen.Spec.Tests.Comparison;

public sealed class ChangeTests
{
    public static IEnumerable<TheoryDataRow<ChangeCase>> Cases
        => OperationCases.All.Concat(ParameterCases.All).Concat(ModelCases.All).Concat(PropertyCases.All).Select(c => new TheoryDataRow<ChangeCase>(c));

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void A_change_is_told_and_judged(ChangeCase change)
    {
        ApiModel before = change.Before(Compared.Corrected);

        ApiComparison comparison = Compared.Of(before, change.Edit(before));

        Assert.Equal(change.Expected, comparison.Changes.Select(Compared.Line));
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void The_generated_code_agrees(ChangeCase change)
    {
        ApiModel before = change.Before(Compared.Corrected);
        ApiModel after = change.Edit(before);
        bool isBreaking = Array.Exists(change.Expected, line => line.Contains(" !! ", StringComparison.Ordinal));

        IEnumerable<string> broken = GeneratedSurface.Of(before).Broken(GeneratedSurface.Of(after));

        Assert.True(isBreaking == broken.Any(), string.Join('\n', broken));
    }

    [Fact]
    public void Equal_models_give_nothing()
    {
        foreach (string version in Repository.Versions)
        {
            Assert.Empty(Compared.Of(Specs.Read(version).Model, Specs.Read(version).Model, withDescriptions: true).Changes);
        }
    }

    [Fact]
    public void Equal_comparisons_are_equal_values()
    {
        ApiModel old = Specs.Read("16.28.0").Model;

        Assert.Equal(Compared.Of(old, Compared.Corrected), Compared.Of(old, Compared.Corrected));
        Assert.NotEqual(Compared.Of(old, Compared.Corrected), Compared.Of(Compared.Corrected, old));
    }

    [Fact]
    public void Descriptions_count_only_on_request()
    {
        ApiModel before = Compared.Corrected;
        ApiModel after = before
            .EditResource("mailboxes", r => r with { Description = "A" })
            .EditOperation("mailboxes", "get", o => o with { Summary = "B", Notes = "C", Errors = o.Errors.Select(e => e with { Reason = "D" }).ToEquatableArray() })
            .EditParameter("mailboxes", "get", "mailboxName", p => p with { Description = "E" })
            .EditType("Mailbox", t => t with { Description = "F" })
            .EditProperty("Mailbox", "name", p => p with { Description = "G" });

        Assert.Empty(Compared.Of(before, after).Changes);
        Assert.Equal(
            [
                "mailboxes Description A", "mailboxes.get Description B", "mailboxes.get Notes C", "mailboxes.get(mailboxName) Description E",
                "mailboxes.get: 404 Description D", "Mailbox Description F", "Mailbox.name Description G",
            ],
            Compared.Of(before, after, withDescriptions: true).Changes.Select(c => $"{c.Element} {c.Aspect} {c.New}"));
        Assert.Equal(0, Compared.Of(before, after, withDescriptions: true).BreakingCount);
    }

    [Fact]
    public void What_is_gone_is_told_where_it_was()
    {
        ApiModel after = Compared.Corrected
            .EditOperation("mailboxes", "list", _ => null)
            .EditOperation("mailboxes", "update", o => o with { Nickname = "change" })
            .EditResource("sounds", _ => null);

        Assert.Equal(
            [
                "Removed sounds", "Removed sounds.list", "Removed sounds.get", "Removed mailboxes.list", "Removed mailboxes.update",
                "Added mailboxes.change",
            ],
            Compared.Of(Compared.Corrected, after).Changes.Where(c => c.Element.Kind is ApiElementKind.Resource or ApiElementKind.Operation)
                .Select(c => $"{c.Kind} {c.Element}"));
    }
}

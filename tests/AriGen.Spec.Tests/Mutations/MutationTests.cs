namespace AriGen.Spec.Tests.Mutations;

public sealed class MutationTests
{
    private static readonly Mutation[] All =
        [.. JsonMutations.All, .. ShapeMutations.All, .. TypeMutations.All, .. OperationMutations.All, .. NameMutations.All, .. ValueMutations.All, .. FileSetMutations.All];

    public static IEnumerable<TheoryDataRow<string>> Names => All.Select(m => new TheoryDataRow<string>(m.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void A_damage_is_named_at_its_place_and_all_else_stays(string name)
    {
        Mutation mutation = All.Single(m => m.Name == name);
        (IReadOnlyList<SpecText> texts, IReadOnlyList<string> expected) = mutation.Apply();

        SpecResult result = Specs.Read(texts);

        Assert.True(
            expected.SequenceEqual(result.Diagnostics.Select(Mutation.Line)),
            $"expected\n  {string.Join("\n  ", expected)}\nbut was\n  {string.Join("\n  ", result.Diagnostics)}");
        Assert.Equal(mutation.Operations, result.Model.Resources.Sum(r => r.Operations.Count));
        Assert.Equal(mutation.Types, result.Model.Types.Count);
        Assert.All(result.Diagnostics, diagnostic => Assert.DoesNotContain("{0}", diagnostic.Message, StringComparison.Ordinal));
        AssertPlaces(texts, result);
    }

    [Fact]
    public void There_are_enough_damages_and_each_kind_has_one()
    {
        IEnumerable<string> covered = All.SelectMany(m => m.Ids)
            .Concat(CorrectionDiagnosticTests.Rows.SelectMany(r => r.Data.Item2))
            .Append(DiagnosticKinds.AssumedBodyForm.Id) // BodyFormTests: it is no damage
            .Distinct();

        Assert.True(All.Length >= 40, $"{All.Length}");
        Assert.Empty(DiagnosticKindTests.Kinds.Select(k => k.Id).Except(covered));
    }

    // Line, column, offset and length tell of the same place, and it is within the file.
    private static void AssertPlaces(IReadOnlyList<SpecText> texts, SpecResult result)
    {
        foreach (SpecDiagnostic diagnostic in result.Diagnostics.Where(f => f.Path.Length > 0))
        {
            string text = texts.Single(t => t.Path == diagnostic.Path).Text;
            string[] lines = text.Split('\n');
            int offset = lines.Take(diagnostic.Line).Sum(l => l.Length + 1) + diagnostic.Column;
            Assert.Equal(offset, diagnostic.Offset);
            Assert.InRange(diagnostic.Offset + diagnostic.Length, 0, text.Length);
            Assert.DoesNotContain('\n', text.Substring(diagnostic.Offset, diagnostic.Length));
        }
    }
}

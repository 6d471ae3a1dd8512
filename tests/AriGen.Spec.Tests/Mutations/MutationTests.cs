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
            expected.SequenceEqual(result.Faults.Select(Mutation.Line)),
            $"expected\n  {string.Join("\n  ", expected)}\nbut was\n  {string.Join("\n  ", result.Faults)}");
        Assert.Equal(mutation.Operations, result.Model.Resources.Sum(r => r.Operations.Count));
        Assert.Equal(mutation.Types, result.Model.Types.Count);
        Assert.All(result.Faults, fault => Assert.DoesNotContain("{0}", fault.Message, StringComparison.Ordinal));
        AssertPlaces(texts, result);
    }

    [Fact]
    public void There_are_enough_damages_and_each_kind_has_one()
    {
        IEnumerable<string> covered = All.SelectMany(m => m.Ids)
            .Concat(CorrectionFaultTests.Rows.SelectMany(r => r.Data.Item2))
            .Append(Faults.AssumedBodyForm.Id) // BodyFormTests: it is no damage
            .Distinct();

        Assert.True(All.Length >= 40, $"{All.Length}");
        Assert.Empty(FaultKindTests.Kinds.Select(k => k.Id).Except(covered));
    }

    // Line, column, offset and length tell of the same place, and it is within the file.
    private static void AssertPlaces(IReadOnlyList<SpecText> texts, SpecResult result)
    {
        foreach (SpecFault fault in result.Faults.Where(f => f.Path.Length > 0))
        {
            string text = texts.Single(t => t.Path == fault.Path).Text;
            string[] lines = text.Split('\n');
            int offset = lines.Take(fault.Line).Sum(l => l.Length + 1) + fault.Column;
            Assert.Equal(offset, fault.Offset);
            Assert.InRange(fault.Offset + fault.Length, 0, text.Length);
            Assert.DoesNotContain('\n', text.Substring(fault.Offset, fault.Length));
        }
    }
}

using AriGen.Emit;
using AriGen.Analysis;

namespace AriGen.Spec.Tests.Comparison;

/// <summary>Comparisons by the surface of really generated code, and each change as one line.</summary>
internal static class Compared
{
    /// <summary>22.10.1 as users get it, with the corrections.</summary>
    public static ApiModel Corrected { get; } = Specs.Read(Specs.Texts("22.10.1"), SpecCorrections.BuiltIn).Model;

    public static ApiComparison Of(ApiModel old, ApiModel @new, bool withDescriptions = false)
        => ApiComparer.Compare(old, @new, withDescriptions);

    public static string Line(ApiChange change) => Fact(change) + (change.Breaks is null ? "" : " !! " + change.Breaks);

    private static string Fact(ApiChange change)
        => $"{change.Kind} {change.Element.Kind} {change.Element}"
            + (change.Aspect is null ? $" [{change.Old ?? change.New}]" : $" {change.Aspect} [{change.Old}] [{change.New}]");
}

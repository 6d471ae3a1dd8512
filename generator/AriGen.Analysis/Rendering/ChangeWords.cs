using System.Globalization;

namespace AriGen.Analysis;

/// <summary>Changes in words, for renderers that people read.</summary>
internal static class ChangeWords
{
    /// <summary>
    /// Who is a sub-type follows from the models, so it is told only where it matters by itself. And older servers do not tell since when
    /// anything exists: a line for each element that newer ones tell it of would hide all others.
    /// </summary>
    public static IEnumerable<ApiChange> Told(ApiComparison comparison)
        => comparison.Changes.Where(change => change.IsBreaking || (change.Element.Kind != ApiElementKind.SubType && !IsSinceOfOneSide(change)));

    public static string Summary(ApiComparison comparison)
    {
        int since = comparison.Changes.Count(IsSinceOfOneSide);
        int count = Told(comparison).Count();
        string changes = count == 0 ? "no change" : $"{Number(count)} change{(count == 1 ? "" : "s")}, " + comparison.BreakingCount switch
        {
            0 => "none breaks callers",
            1 => "1 breaks callers",
            int breaking => Number(breaking) + " break callers",
        };
        return since == 0 ? changes : $"{changes}; for {Number(since)} element{(since == 1 ? "" : "s")}, only one side tells since when";
    }

    /// <summary>What stands behind the place.</summary>
    public static string Details(ApiChange change)
    {
        string text = change.Old ?? change.New ?? "";
        string details = change.Aspect is { } aspect
            ? $"{Of(aspect)}: {change.Old ?? Nothing(aspect)} -> {change.New ?? Nothing(aspect)}"
            : change.Element.Kind is ApiElementKind.Operation or ApiElementKind.Parameter or ApiElementKind.Property && text.Length > 0
                ? text
            : $"{Of(change.Element.Kind)} {text}".TrimEnd();
        return change.Element.Item is not { } item ? details
            : change.Aspect is null ? $"{Of(change.Element.Kind)} {item}"
            : $"{Of(change.Element.Kind)} {item}, {details}";
    }

    public static string Of(ApiElementKind kind) => kind switch
    {
        ApiElementKind.Api => "interface",
        ApiElementKind.Error => "status",
        ApiElementKind.SubType => "sub-type",
        ApiElementKind.ParameterValue or ApiElementKind.PropertyValue => "value",
        _ => kind.ToString().ToLowerInvariant(),
    };

    public static string Of(ApiAspect aspect) => aspect switch
    {
        ApiAspect.RequiredModules => "required modules",
        ApiAspect.WebSocket => "event socket",
        ApiAspect.Multiple => "several values",
        ApiAspect.NewId => "id of something new",
        ApiAspect.DeclaredIn => "declared in",
        ApiAspect.Generated => "in C#",
        _ => aspect.ToString().ToLowerInvariant(),
    };

    /// <summary>What a side says that says nothing.</summary>
    public static string Nothing(ApiAspect aspect) => aspect is ApiAspect.Values or ApiAspect.Range ? "any" : "none";

    private static bool IsSinceOfOneSide(ApiChange change)
        => change.Aspect == ApiAspect.Since && (change.Old is null || change.New is null);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}

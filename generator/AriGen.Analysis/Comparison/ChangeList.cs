using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>Collects changes.</summary>
internal sealed class ChangeList
{
    private readonly List<ApiChange> _changes = [];

    public EquatableArray<ApiChange> Found => _changes.ToEquatableArray();

    public void Added(ApiElement element, string? text, string? breaks = null)
        => _changes.Add(new ApiChange(ApiChangeKind.Added, element, null, null, text, breaks));

    public void Removed(ApiElement element, string? text, string? breaks)
        => _changes.Add(new ApiChange(ApiChangeKind.Removed, element, null, text, null, breaks));

    /// <summary>Nothing, where both sides say the same.</summary>
    /// <returns>Whether they differ.</returns>
    public bool Changed(ApiElement element, ApiAspect aspect, string? old, string? @new, string? breaks = null)
    {
        if (old == @new)
        {
            return false;
        }

        _changes.Add(new ApiChange(ApiChangeKind.Changed, element, aspect, old, @new, breaks));
        return true;
    }

    public bool Changed(ApiElement element, ApiAspect aspect, bool old, bool @new, string? breaks = null)
        => Changed(element, aspect, old ? "yes" : "no", @new ? "yes" : "no", breaks);

    /// <summary>Lists whose order says nothing.</summary>
    public bool Changed(ApiElement element, ApiAspect aspect, EquatableArray<string> old, EquatableArray<string> @new, string? breaks = null)
        => !new HashSet<string>(old, StringComparer.Ordinal).SetEquals(@new)
            && Changed(element, aspect, ElementText.Of(old), ElementText.Of(@new), breaks);

    public bool Changed(ApiElement element, ApiAspect aspect, ApiRange? old, ApiRange? @new)
        => Changed(element, aspect, ElementText.Of(old), ElementText.Of(@new));
}

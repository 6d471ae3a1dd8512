using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>Compares the values that a parameter or property may have.</summary>
internal sealed class ValueComparer(ChangeList changes)
{
    /// <summary>One side allows any value, the other only some.</summary>
    public static bool IsOtherKind(EquatableArray<string> old, EquatableArray<string> @new) => (old.Count == 0) != (@new.Count == 0);

    /// <param name="owner">The parameter or property.</param>
    /// <param name="kind">The kind of its values.</param>
    /// <param name="was">The named values of the C# type.</param>
    /// <param name="becomes">Those of the new type.</param>
    /// <param name="retyped">Why it breaks callers that there are only certain values now, or no longer.</param>
    public void Compare(
        ApiElement owner,
        ApiElementKind kind,
        EquatableArray<string> old,
        EquatableArray<string> @new,
        EquatableArray<ValueSurface> was,
        EquatableArray<ValueSurface> becomes,
        string? retyped)
    {
        if (IsOtherKind(old, @new))
        {
            changes.Changed(owner, ApiAspect.Values, ElementText.Of(old), ElementText.Of(@new), retyped);
            return;
        }

        foreach (Pair<string> pair in Pairing.Of(old, @new, value => value))
        {
            ApiElement element = owner with { Kind = kind, Item = pair.Any };
            if (pair.Old is null)
            {
                changes.Added(element, null);
            }
            else if (pair.New is null)
            {
                string? name = was.FirstOrDefault(value => value.Value == pair.Old)?.Name;
                bool isGone = name is not null && becomes.All(value => value.Name != name);
                changes.Removed(element, null, isGone ? $"`{name}` is gone." : null);
            }
        }
    }
}

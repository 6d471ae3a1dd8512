using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>Compares the values that a parameter or property may have.</summary>
internal sealed class ValueComparer(ChangeList changes)
{
    /// <summary>Determines whether only one side restricts the values.</summary>
    public static bool IsOtherKind(EquatableArray<string> old, EquatableArray<string> @new) => (old.Count == 0) != (@new.Count == 0);

    /// <summary>Compares the values of a parameter or property.</summary>
    /// <param name="owner">The parameter or property.</param>
    /// <param name="kind">The kind of its values.</param>
    /// <param name="was">The named values of the old C# type.</param>
    /// <param name="becomes">The named values of the new C# type.</param>
    /// <param name="retyped">The reason why callers break if only one side restricts the values; null if they do not.</param>
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

using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>Compares the properties that a model declares itself.</summary>
internal sealed class PropertyComparer(ApiSurface before, ApiSurface after, ChangeList changes, bool withDescriptions)
{
    private readonly ValueComparer _values = new(changes);

    public void Compare(ApiElement model, ApiType oldOwner, ApiType newOwner)
    {
        foreach (Pair<ApiProperty> pair in Pairing.Of(oldOwner.Properties, newOwner.Properties, p => p.Name, CSharpName.Pascal))
        {
            ApiElement element = model with { Kind = ApiElementKind.Property, Member = pair.Any.Name };
            PropertySurface? was = pair.Old is null ? null : before.Show(oldOwner, pair.Old);
            PropertySurface? becomes = pair.New is null ? null : after.Show(newOwner, pair.New);
            if (pair is { Old: { } old, New: { } @new })
            {
                Compare(element, old, @new, was, becomes);
            }
            else if (pair.New is not null)
            {
                changes.Added(element, ElementText.Of(pair.New), Addition(becomes, oldOwner));
            }
            else
            {
                changes.Removed(element, ElementText.Of(pair.Old!), Removal(was, newOwner));
            }
        }
    }

    private string? Addition(PropertySurface? added, ApiType oldOwner)
        => added is { IsRequired: true } && !before.Show(oldOwner).Properties.Any(p => p.IsRequired && p.Name == added.Name)
            ? $"Code that makes one must set `{added.Name}`."
            : null;

    /// <summary>One that is inherited now is there as before.</summary>
    private string? Removal(PropertySurface? removed, ApiType newOwner)
        => removed is null || after.Show(newOwner).Properties.Contains(removed) ? null : $"The property `{removed.Name}` is gone.";

    private void Compare(ApiElement element, ApiProperty old, ApiProperty @new, PropertySurface? was, PropertySurface? becomes)
    {
        // Where it has no place in C# on one side, the model's change of discriminator tells why.
        bool isRetyped = was is not null && becomes is not null && NotNull(was) != NotNull(becomes);
        var retyped = new PendingReason(isRetyped ? Reasons.Retyped(NotNull(was!), NotNull(becomes!)) : null);
        string? demand = was is null || becomes is null ? null : Demand(was, becomes);
        changes.Changed(element, ApiAspect.Name, old.Name, @new.Name);
        changes.Changed(element, ApiAspect.Type, old.Type.ToString(), @new.Type.ToString(), retyped.TakeIf(old.Type != @new.Type));
        bool isDemandTold = changes.Changed(element, ApiAspect.Required, old.Required, @new.Required, demand);
        changes.Changed(element, ApiAspect.Range, old.Range, @new.Range);
        if (withDescriptions)
        {
            changes.Changed(element, ApiAspect.Description, old.Description, @new.Description);
        }

        _values.Compare(
            element, ApiElementKind.PropertyValue, old.Values, @new.Values, was?.Values ?? default, becomes?.Values ?? default,
            retyped.TakeIf(ValueComparer.IsOtherKind(old.Values, @new.Values)));
        if (was is null || becomes is null)
        {
            return;
        }

        changes.Changed(element, ApiAspect.Generated, was.Name, becomes.Name, Reasons.Renamed(was.Name, becomes.Name));
        if (retyped.Text is not null || (demand is not null && !isRetyped && !isDemandTold))
        {
            changes.Changed(element, ApiAspect.Generated, Declaration(was), Declaration(becomes), retyped.Text ?? demand);
        }
    }

    private static string? Demand(PropertySurface was, PropertySurface becomes)
        => becomes.IsRequired && !was.IsRequired ? "Code that makes one must set it" + (IsNullable(was) ? ", and it is never null." : ".")
            : IsNullable(becomes) && !IsNullable(was) ? "It may be null."
            : IsNullable(was) && !IsNullable(becomes) ? "It is never null."
            : null;

    private static string Declaration(PropertySurface property) => (property.IsRequired ? "required " : "") + property.Type;

    private static bool IsNullable(PropertySurface property) => property.Type.EndsWith('?');

    private static string NotNull(PropertySurface property) => property.Type.TrimEnd('?');
}

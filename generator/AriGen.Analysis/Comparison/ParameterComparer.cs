using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>Compares the parameters of an operation.</summary>
internal sealed class ParameterComparer(ApiSurface before, ApiSurface after, ChangeList changes, bool withDescriptions)
{
    private readonly ValueComparer _values = new(changes);

    public void Compare(ApiOperation oldOperation, ApiOperation newOperation)
    {
        // A method that took no options gets an argument for them with the first one.
        bool hasToldOptions = before.Show(oldOperation).Options is not null;
        foreach (Pair<ApiParameter> pair in Pairing.Of(oldOperation.Parameters, newOperation.Parameters, p => p.Name, CSharpName.Pascal))
        {
            var element = new ApiElement(ApiElementKind.Parameter, newOperation.Resource, newOperation.Nickname, pair.Any.Name);
            if (pair is { Old: { } old, New: { } @new })
            {
                Compare(element, old, @new, before.Show(oldOperation, old), after.Show(newOperation, @new));
            }
            else if (pair.New is { } added)
            {
                ParameterSurface? surface = after.Show(newOperation, added);
                changes.Added(element, ElementText.Of(added), surface is null ? null
                    : surface.IsArgument ? $"The method has another argument, `{surface.Name}`."
                    : hasToldOptions ? null
                    : "The method has an argument `options` now, before the cancellation token.");
                hasToldOptions |= surface is { IsArgument: false };
            }
            else
            {
                ParameterSurface? surface = before.Show(oldOperation, pair.Old!);
                changes.Removed(
                    element, ElementText.Of(pair.Old!),
                    surface is null ? null : $"The {(surface.IsArgument ? "argument" : "option")} `{surface.Name}` is gone.");
            }
        }
    }

    private void Compare(ApiElement element, ApiParameter old, ApiParameter @new, ParameterSurface? was, ParameterSurface? becomes)
    {
        // Without a method on one side, the operation's own change says all.
        bool isShown = was is not null && becomes is not null;
        string? moved = !isShown || was!.IsArgument == becomes!.IsArgument ? null
            : becomes.IsArgument ? $"The option `{was.Name}` becomes an argument."
            : $"The argument `{was.Name}` becomes an option.";

        var retyped = new PendingReason(was?.Type == becomes?.Type || !isShown ? null : Reasons.Retyped(was!.Type, becomes!.Type));
        changes.Changed(element, ApiAspect.Name, old.Name, @new.Name);
        changes.Changed(
            element, ApiAspect.Type, old.Type.ToString(), @new.Type.ToString(), retyped.TakeIf(old.Type != @new.Type));
        changes.Changed(
            element, ApiAspect.Multiple, old.AllowMultiple, @new.AllowMultiple, retyped.TakeIf(old.AllowMultiple != @new.AllowMultiple));
        changes.Changed(
            element,
            ApiAspect.Location,
            ElementText.Of(old.Location),
            ElementText.Of(@new.Location),
            retyped.TakeIf(old.Location != @new.Location));
        changes.Changed(element, ApiAspect.Required, old.Required, @new.Required, moved);
        changes.Changed(element, ApiAspect.Default, old.DefaultValue, @new.DefaultValue);
        changes.Changed(element, ApiAspect.Range, old.Range, @new.Range);
        changes.Changed(element, ApiAspect.NewId, old.IsNewId, @new.IsNewId);
        if (withDescriptions)
        {
            changes.Changed(element, ApiAspect.Description, old.Description, @new.Description);
        }

        _values.Compare(
            element, ApiElementKind.ParameterValue, old.Values, @new.Values, was?.Values ?? default, becomes?.Values ?? default,
            retyped.TakeIf(ValueComparer.IsOtherKind(old.Values, @new.Values)));
        if (retyped.Text is not null)
        {
            changes.Changed(element, ApiAspect.Generated, was!.Type, becomes!.Type, retyped.Text);
        }

        if (isShown && moved is null)
        {
            changes.Changed(element, ApiAspect.Generated, was!.Name, becomes!.Name, Reasons.Renamed(was.Name, becomes.Name));
        }
    }
}

using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>Compares models and events with their properties.</summary>
internal sealed class ModelComparer(ApiSurface before, ApiSurface after, ChangeList changes, bool withDescriptions)
{
    private readonly PropertyComparer _properties = new(before, after, changes, withDescriptions);

    public void Compare(Pair<ApiType> pair)
    {
        bool isEvent = (pair.Old is { } one && before.Api.IsEvent(one)) || (pair.New is { } other && after.Api.IsEvent(other));
        var element = new ApiElement(isEvent ? ApiElementKind.Event : ApiElementKind.Model, pair.Any.Resource, pair.Any.Name);
        if (pair is { Old: { } old, New: { } @new })
        {
            Compare(element, old, @new);
        }
        else if (pair.New is not null)
        {
            changes.Added(element, ElementText.Of(pair.New));
        }
        else
        {
            changes.Removed(element, ElementText.Of(pair.Old!), $"The record `{before.Show(pair.Old!).Name}` is gone.");
        }

        CompareSubTypes(element, pair);
        if (pair is { Old: not null, New: not null })
        {
            _properties.Compare(element, pair.Old, pair.New);
        }
    }

    private void Compare(ApiElement element, ApiType old, ApiType @new)
    {
        ModelSurface was = before.Show(old);
        ModelSurface becomes = after.Show(@new);
        changes.Changed(element, ApiAspect.Name, old.Name, @new.Name);
        changes.Changed(element, ApiAspect.DeclaredIn, old.Resource, @new.Resource);
        changes.Changed(element, ApiAspect.Base, old.Base, @new.Base, OtherBase(was, becomes));
        changes.Changed(
            element, ApiAspect.Discriminator, old.Discriminator, @new.Discriminator,
            old.Discriminator is null ? "It becomes the base of events."
                : @new.Discriminator is null ? "It is the base of events no longer."
                : "Another property tells the events apart, and has none in C#.");
        if (withDescriptions)
        {
            changes.Changed(element, ApiAspect.Description, old.Description, @new.Description);
        }

        changes.Changed(element, ApiAspect.Generated, was.Name, becomes.Name, Reasons.Renamed(was.Name, becomes.Name));
    }

    private static string? OtherBase(ModelSurface was, ModelSurface becomes)
    {
        List<string> lost = was.Bases.Where(name => !becomes.Bases.Contains(name)).ToList();
        if (lost.Count > 0)
        {
            return $"It is no `{string.Join("`, no `", lost)}` any more.";
        }

        HashSet<string> required = [.. was.Properties.Where(property => property.IsRequired).Select(property => property.Name)];
        List<string> more =
            [.. becomes.Properties.Where(property => property.IsRequired).Select(property => property.Name).Where(required.Add)];
        return more.Count > 0 ? $"Code that makes one must set `{string.Join("`, `", more)}`."
            : becomes.IsAbstract && !was.IsAbstract ? "It becomes abstract."
            : null;
    }

    /// <summary>Where a sub-type is gained or lost, the sub-type itself tells it; what it means for the parent is told here.</summary>
    private void CompareSubTypes(ApiElement parent, Pair<ApiType> pair)
    {
        bool becomesAbstract = pair is { Old: { } old, New: { } @new }
            && !before.Show(old).IsAbstract && after.Show(@new).IsAbstract;
        foreach (Pair<string> name in Pairing.Of(
            pair.Old?.SubTypes ?? default, pair.New?.SubTypes ?? default, subType => subType, CSharpName.Type))
        {
            ApiElement element = parent with { Kind = ApiElementKind.SubType, Item = name.Any };
            if (name.Old is null)
            {
                changes.Added(element, null, becomesAbstract ? $"`{after.Show(pair.New!).Name}` becomes abstract." : null);
                becomesAbstract = false;
            }
            else if (name.New is null)
            {
                changes.Removed(element, null, null);
            }
        }
    }
}

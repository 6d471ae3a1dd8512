using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>Compares two versions of the interface.</summary>
public static class ApiComparer
{
    /// <summary>Finds every difference.</summary>
    /// <param name="old">What callers are written against.</param>
    /// <param name="new">What they are to be moved to.</param>
    /// <param name="withDescriptions">Texts for people count as well.</param>
    public static ApiComparison Compare(ApiModel old, ApiModel @new, bool withDescriptions = false)
    {
        var changes = new ChangeList();
        ApiSurface before = ApiSurface.Build(old);
        ApiSurface after = ApiSurface.Build(@new);
        var operations = new OperationComparer(before, after, changes, withDescriptions);
        var models = new ModelComparer(before, after, changes, withDescriptions);
        List<Pair<ApiType>> types = Pairing.Of(old.Types, @new.Types, type => type.Name, CSharpName.Type).ToList();

        changes.Changed(new ApiElement(ApiElementKind.Api, ""), ApiAspect.Version, old.ApiVersion, @new.ApiVersion);
        foreach (Pair<ApiResource> pair in Pairing.Of(old.Resources, @new.Resources, resource => resource.Name, CSharpName.Pascal))
        {
            CompareResource(pair, before, after, changes, withDescriptions);
            foreach (Pair<ApiOperation> operation in Pairing.Of(
                pair.Old?.Operations ?? default, pair.New?.Operations ?? default, operation => operation.Nickname, CSharpName.Pascal))
            {
                operations.Compare(operation);
            }

            // A model that has moved stands where it is now; one that is gone, where it was.
            foreach (Pair<ApiType> type in types.Where(type => type.Any.Resource == (type.New is null ? pair.Old : pair.New)?.Name))
            {
                models.Compare(type);
            }
        }

        return new ApiComparison(old.ApiVersion, @new.ApiVersion, changes.Found);
    }

    private static void CompareResource(
        Pair<ApiResource> pair, ApiSurface before, ApiSurface after, ChangeList changes, bool withDescriptions)
    {
        var element = new ApiElement(ApiElementKind.Resource, pair.Any.Name);
        if (pair is { Old: { } old, New: { } @new })
        {
            string oldName = before.Show(old);
            string newName = after.Show(@new);
            changes.Changed(element, ApiAspect.Name, old.Name, @new.Name);
            changes.Changed(element, ApiAspect.Since, old.Since, @new.Since);
            changes.Changed(element, ApiAspect.RequiredModules, old.RequiresModules, @new.RequiresModules);
            if (withDescriptions)
            {
                changes.Changed(element, ApiAspect.Description, old.Description, @new.Description);
            }

            changes.Changed(element, ApiAspect.Generated, oldName, newName, Reasons.Renamed(oldName, newName));
        }
        else if (pair.New is not null)
        {
            changes.Added(element, null);
        }
        else
        {
            changes.Removed(element, null, $"The client has no `{before.Show(pair.Old!)}` any more.");
        }
    }
}

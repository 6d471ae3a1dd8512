using AriGen.Spec;

namespace AriGen.Analysis;

/// <summary>Compares two versions of ARI.</summary>
public static class ApiComparer
{
    /// <summary>Finds all differences between two versions.</summary>
    /// <param name="old">The version that callers use now.</param>
    /// <param name="new">The version that callers move to.</param>
    /// <param name="withDescriptions">Whether to compare descriptions and notes, too.</param>
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

            // A moved model is listed under its new resource, a removed one under its old resource.
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

using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Linking;

namespace AriGen.Spec;

/// <summary>A group of operations, which one api-doc describes.</summary>
/// <param name="Name">The file's name without its extension, for example <c>deviceStates</c>.</param>
/// <param name="Description">The description in the resource listing.</param>
/// <param name="Since">The first Asterisk version of each branch that has the resource; empty in older api-docs.</param>
/// <param name="RequiresModules">The Asterisk modules that it requires. Without them, the operations fail with status 404 or 501.</param>
/// <param name="Operations">The operations, in document order.</param>
public sealed record ApiResource(
    string Name,
    string Description,
    EquatableArray<string> Since,
    EquatableArray<string> RequiresModules,
    EquatableArray<ApiOperation> Operations)
{
    /// <summary>Finds the operations as callers see them. The operation that opens the event WebSocket is not included.</summary>
    public IEnumerable<ApiCapability> FindCapabilities()
    {
        IReadOnlyDictionary<ApiOperation, ApiOperation> forms = IdFormFinder.Find(Operations);
        foreach (ApiOperation operation in Operations)
        {
            if (forms.TryGetValue(operation, out ApiOperation? form))
            {
                yield return new ApiCapability(IdFormFinder.Merge(operation, form), form);
            }
            else if (!operation.IsWebSocket && !forms.Values.Contains(operation))
            {
                yield return new ApiCapability(operation, null);
            }
        }
    }
}

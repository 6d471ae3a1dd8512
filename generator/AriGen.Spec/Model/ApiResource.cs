using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Linking;

namespace AriGen.Spec;

/// <summary>What one api-doc describes: a group of operations.</summary>
/// <param name="Name">The file's name without its extension, for example <c>deviceStates</c>.</param>
/// <param name="Description">The line of the resource listing.</param>
/// <param name="Since">The first Asterisk version of each branch that has it; empty in older api-docs.</param>
/// <param name="RequiresModules">Asterisk modules without which the operations answer 404 or 501.</param>
/// <param name="Operations">In document order.</param>
public sealed record ApiResource(
    string Name,
    string Description,
    EquatableArray<string> Since,
    EquatableArray<string> RequiresModules,
    EquatableArray<ApiOperation> Operations)
{
    /// <summary>The operations as callers see them. The one that opens the event WebSocket is not among them.</summary>
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

using System;

namespace AriGen.Spec;

/// <summary>A use of a type.</summary>
/// <param name="Kind">The kind of type.</param>
/// <param name="Model">The model's name; null unless the kind is <see cref="ApiTypeKind.Model"/>.</param>
/// <param name="Element">The type of the items of a list or a map; null for other kinds.</param>
public sealed record ApiTypeRef(ApiTypeKind Kind, string? Model = null, ApiTypeRef? Element = null)
{
    /// <summary>Formats the type as in the api-docs.</summary>
    public override string ToString() => Kind switch
    {
        ApiTypeKind.Model => Model!,
        ApiTypeKind.List => $"List[{Element}]",
        ApiTypeKind.Map => $"Map[{Element}]",
        ApiTypeKind.Date => "Date",
        ApiTypeKind.Json => "object",
        ApiTypeKind.Variables => "Map[variable]",
        _ => Kind.ToString().ToLowerInvariant(),
    };
}

using System;

namespace AriGen.Spec;

/// <summary>A use of a type.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Model">The model's name; null unless <see cref="ApiTypeKind.Model"/>.</param>
/// <param name="Element">What a list or a map holds; null for other kinds.</param>
public sealed record ApiTypeRef(ApiTypeKind Kind, string? Model = null, ApiTypeRef? Element = null)
{
    /// <summary>The type as the api-docs write it.</summary>
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

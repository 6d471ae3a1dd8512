namespace AriGen.Spec.Comparison;

/// <summary>
/// How generated code shows one version of the interface to its callers. What breaks them is judged by this alone, so that no rule of the
/// generator stands in two places.
/// </summary>
public interface IApiSurface
{
    /// <summary>The client's property that leads to the operations.</summary>
    string Show(ApiResource resource);

    OperationSurface Show(ApiOperation operation);

    /// <summary>A parameter; null where the operation has no method of its own.</summary>
    ParameterSurface? Show(ApiOperation operation, ApiParameter parameter);

    ModelSurface Show(ApiType type);

    /// <summary>A property; null where the record has none for it, because what it says is told by the record's type.</summary>
    PropertySurface? Show(ApiType owner, ApiProperty member);
}

namespace AriGen.Spec.Tests.Comparison;

/// <summary>An edit of a model, and the expected changes.</summary>
public sealed record ChangeCase(string Name, Func<ApiModel, ApiModel> Edit, params string[] Expected)
{
    /// <summary>The base of the comparison, if it is not 22.10.1 itself.</summary>
    public Func<ApiModel, ApiModel> Before { get; init; } = model => model;

    public override string ToString() => Name;
}

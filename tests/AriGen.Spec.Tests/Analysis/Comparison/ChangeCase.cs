namespace AriGen.Spec.Tests.Comparison;

/// <summary>An edit of a model, and all that must be said of it.</summary>
public sealed record ChangeCase(string Name, Func<ApiModel, ApiModel> Edit, params string[] Expected)
{
    /// <summary>What the edit is compared with, where that is not 22.10.1 itself.</summary>
    public Func<ApiModel, ApiModel> Before { get; init; } = model => model;

    public override string ToString() => Name;
}

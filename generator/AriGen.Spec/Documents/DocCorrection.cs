namespace AriGen.Spec.Documents;

/// <summary>One correction at one place; an entry that names several places is several of these.</summary>
internal sealed record DocCorrection(CorrectionTarget Target, SpecSpan Span)
{
    public DocType? Type { get; init; }

    public bool? Required { get; init; }

    public bool IsArgument { get; init; }

    public ApiParameterLocation? Body { get; init; }

    public bool IsNewId { get; init; }

    public DocName? Path { get; init; }

    /// <summary>The name in C#.</summary>
    public string? Name { get; init; }

    public ApiDuration? Duration { get; init; }

    public ApiValueNames? ValueNames { get; init; }

    /// <summary>The property that this one follows in JSON.</summary>
    public string? After { get; init; }

    public string? Remark { get; init; }

    public DocProperty? Add { get; init; }

    public DocModel? AddModel { get; init; }
}

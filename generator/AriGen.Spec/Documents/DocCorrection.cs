namespace AriGen.Spec.Documents;

/// <summary>One correction at one place; an entry that names several places is several of these.</summary>
internal sealed record DocCorrection(
    CorrectionTarget Target,
    SpecSpan Span,
    DocType? Type,
    bool? Required,
    ApiParameterLocation? Body,
    bool IsNewId,
    DocName? Path,
    string? After,
    DocProperty? Add,
    DocModel? AddModel,
    string? Remark = null);

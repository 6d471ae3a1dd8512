namespace AriGen.Spec.Documents;

/// <summary>An operation as its file says it.</summary>
internal sealed record DocOperation
{
    public required DocName Nickname { get; init; }

    public required DocName Method { get; init; }

    public required DocPath Path { get; init; }

    public required string Summary { get; init; }

    public required string Notes { get; init; }

    public required DocType Returns { get; init; }

    public required EquatableArray<string> Since { get; init; }

    public required EquatableArray<DocParameter> Parameters { get; init; }

    public required EquatableArray<ApiError> Errors { get; init; }

    public required bool IsWebSocket { get; init; }

    public string Remark { get; init; } = string.Empty;
}

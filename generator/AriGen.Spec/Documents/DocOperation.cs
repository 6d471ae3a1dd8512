namespace AriGen.Spec.Documents;

/// <summary>An operation as its file says it.</summary>
internal sealed record DocOperation(
    DocName Nickname,
    DocName Method,
    DocName Path,
    string Summary,
    string Notes,
    DocType Returns,
    EquatableArray<string> Since,
    EquatableArray<DocParameter> Parameters,
    EquatableArray<ApiError> Errors,
    bool IsWebSocket,
    string Remark = "");

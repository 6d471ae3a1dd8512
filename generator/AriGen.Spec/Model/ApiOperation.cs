namespace AriGen.Spec;

/// <summary>One operation: a method on a path.</summary>
/// <param name="Resource">The name of its resource.</param>
/// <param name="Nickname">The documented name, unique within the resource.</param>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Path">The path template of the request. Each of its parameters is among <paramref name="Parameters"/>.</param>
/// <param name="Summary">The summary, in one sentence.</param>
/// <param name="Notes">Further details; or empty.</param>
/// <param name="Returns">The type of the response body; <see cref="ApiTypeKind.Void"/> if there is none.</param>
/// <param name="Since">The first Asterisk version of each branch that has the operation; empty in older api-docs.</param>
/// <param name="Parameters">The parameters, in document order.</param>
/// <param name="Errors">The documented error statuses, in document order.</param>
/// <param name="IsWebSocket">Whether the request is upgraded to the event WebSocket.</param>
/// <param name="Remark">A remark on the operation's use from C#, from a correction; or empty.</param>
/// <param name="GivenName">The C# name that a correction gives, without <c>Async</c>; null to derive it from the nickname.</param>
public sealed record ApiOperation(
    string Resource,
    string Nickname,
    string Method,
    ApiPath Path,
    string Summary,
    string Notes,
    ApiTypeRef Returns,
    EquatableArray<string> Since,
    EquatableArray<ApiParameter> Parameters,
    EquatableArray<ApiError> Errors,
    bool IsWebSocket,
    string Remark = "",
    string? GivenName = null)
{
    /// <summary>The name in C#, without <c>Async</c>.</summary>
    public string PascalName => GivenName ?? CSharpName.Pascal(Nickname);
}

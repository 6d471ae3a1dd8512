namespace AriGen.Spec;

/// <summary>One operation: a method on a path.</summary>
/// <param name="Resource">The name of the resource it belongs to.</param>
/// <param name="Nickname">Its name within the resource, as documented.</param>
/// <param name="Method">The HTTP method in upper case.</param>
/// <param name="Path">The path template that is sent. Each of its parameters is among <paramref name="Parameters"/>.</param>
/// <param name="Summary">One sentence.</param>
/// <param name="Notes">More about it, or empty.</param>
/// <param name="Returns">The type of the response body; <see cref="ApiTypeKind.Void"/> where there is none.</param>
/// <param name="Since">The first Asterisk version of each branch that has it; empty in older api-docs.</param>
/// <param name="Parameters">In document order.</param>
/// <param name="Errors">The documented error statuses, in document order.</param>
/// <param name="IsWebSocket">The request is upgraded to the event WebSocket.</param>
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

namespace AriGen.Emit;

/// <summary>The exception that the runtime throws for an HTTP status.</summary>
internal static class StatusException
{
    public static string Of(int status) => CSharp.AriGen + "." + status switch
    {
        400 => "AriBadRequestException",
        401 => "AriUnauthorizedException",
        403 => "AriForbiddenException",
        404 => "AriNotFoundException",
        409 => "AriConflictException",
        412 => "AriInvalidStateException",
        422 => "AriUnprocessableException",
        >= 500 => "AriServerErrorException",
        _ => "AriApiException",
    };
}

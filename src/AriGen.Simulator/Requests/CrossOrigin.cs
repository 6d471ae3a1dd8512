namespace AriGen.Simulator;

/// <summary>Cross-origin access of web pages, by the setting <c>allowed_origins</c> of <c>ari.conf</c>.</summary>
/// <param name="origins">The allowed origins, with <c>*</c> for all.</param>
internal sealed class CrossOrigin(IReadOnlyList<string> origins)
{
    /// <summary>Adds the headers that allow a page to read an answer.</summary>
    public RestReply Admit(RestRequest request, RestReply reply)
        => IsAllowed(request) ? reply.With("Access-Control-Allow-Origin", request.Origin!).With("Access-Control-Allow-Credentials", "true") : reply;

    /// <summary>Answers an OPTIONS request: the methods of a resource, and those that the requesting page may use.</summary>
    public RestReply Options(RestRequest request, Route route)
    {
        RestReply reply = RestReply.NoContent.With("Allow", route.Allowed);
        if (!IsAllowed(request) || request.WantedMethod is not { } method || !route.Allows(method))
        {
            return reply;
        }

        reply = reply.With("Access-Control-Allow-Methods", route.Allowed);
        return request.WantedHeaders is { } headers ? reply.With("Access-Control-Allow-Headers", headers) : reply;
    }

    private bool IsAllowed(RestRequest request)
        => request.Origin is { } origin && origins.Any(allowed => allowed == "*" || allowed == origin);
}

namespace AriGen.Simulator;

/// <summary>What pages of other servers may do, by the setting <c>allowed_origins</c> of <c>ari.conf</c>.</summary>
/// <param name="origins">The pages' servers; <c>*</c> for all.</param>
internal sealed class CrossOrigin(IReadOnlyList<string> origins)
{
    /// <summary>Lets the browser show an answer to its page.</summary>
    public RestReply Admit(RestRequest request, RestReply reply)
        => IsAllowed(request) ? reply.With("Access-Control-Allow-Origin", request.Origin!).With("Access-Control-Allow-Credentials", "true") : reply;

    /// <summary>What can be done with a resource, and what of it a page that asks may do.</summary>
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

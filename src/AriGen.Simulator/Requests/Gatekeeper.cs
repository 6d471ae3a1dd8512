using System.Text;

namespace AriGen.Simulator;

/// <summary>The authentication and authorization of requests by a Basic header or by <c>api_key</c> in the query.</summary>
internal sealed class Gatekeeper(IReadOnlyList<AriUser> users)
{
    private const string Scheme = "Basic ";
    private const string Key = "api_key";

    private static readonly RestReply Unknown = RestReply.Error(401, "Authentication required") with
    {
        Headers = [new("WWW-Authenticate", "Basic realm=\"Asterisk REST Interface\"")],
    };

    /// <summary>Returns the user or the refusal.</summary>
    public (AriUser? User, RestReply? Refusal) Admit(RestRequest request)
    {
        AriUser? user = request.User ?? Find(Credentials(request));
        return user is null ? (null, Unknown)
            : user.ReadOnly && request.Method is not ("GET" or "OPTIONS") ? (null, RestReply.Error(403, "Write access denied"))
            : (user, null);
    }

    private AriUser? Find(string? credentials)
        => credentials is null ? null : users.FirstOrDefault(user => $"{user.Name}:{user.Password}" == credentials);

    private static string? Credentials(RestRequest request)
    {
        if (request.Authorization is { } header && header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            byte[] plain = new byte[header.Length];
            return Convert.TryFromBase64String(header[Scheme.Length..].Trim(), plain, out int length)
                ? Encoding.UTF8.GetString(plain, 0, length)
                : null;
        }

        return QueryText.Parse(request.Query).GetValueOrDefault(Key);
    }
}

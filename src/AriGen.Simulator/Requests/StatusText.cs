using Microsoft.AspNetCore.WebUtilities;

namespace AriGen.Simulator;

/// <summary>The reason phrases of HTTP statuses, some of which differ in Asterisk from the standard.</summary>
internal static class StatusText
{
    public static string Of(int status) => status switch
    {
        413 => "Request Entity Too Large",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };
}

using Microsoft.AspNetCore.WebUtilities;

namespace AriGen.Simulator;

/// <summary>Statuses in words, where Asterisk's are not those of everybody.</summary>
internal static class StatusText
{
    public static string Of(int status) => status switch
    {
        413 => "Request Entity Too Large",
        _ => ReasonPhrases.GetReasonPhrase(status),
    };
}

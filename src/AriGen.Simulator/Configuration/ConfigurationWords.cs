namespace AriGen.Simulator;

/// <summary>Attributes that accept certain words only, with the form in which each is shown.</summary>
internal static class ConfigurationWords
{
    private static readonly Dictionary<string, Dictionary<string, string>> ByAttribute = new()
    {
        ["100rel"] = Same("no yes required peer_supported"),
        ["auth_type"] = Same("userpass md5 digest google_oauth"),
        ["callerid_privacy"] = Same(
            "allowed allowed_not_screened allowed_passed_screen allowed_failed_screen unavailable "
            + "prohib prohib_not_screened prohib_passed_screen prohib_failed_screen"),
        ["connected_line_method"] = With(Same("invite update"), ("reinvite", "invite")),
        ["connection_type"] = Same("persistent per_call_config"),
        ["direct_media_glare_mitigation"] = Same("none outgoing incoming"),
        ["direct_media_method"] = With(Same("invite update"), ("reinvite", "invite")),
        ["dtls_verify"] = With([], ("no", "No"), ("yes", "Yes"), ("fingerprint", "Fingerprint"), ("certificate", "Certificate")),
        ["dtmf_mode"] = Same("none rfc4733 inband info auto auto_info"),
        ["incoming_call_offer_pref"] = Same("local local_first remote remote_first"),
        ["media_encryption"] = Same("no sdes dtls"),
        ["outgoing_call_offer_pref"] = Same("local local_merge local_first remote remote_merge remote_first"),
        ["redirect_method"] = Same("user uri_core uri_pjsip"),
        ["security_negotiation"] = Same("no mediasec"),
        ["t38_udptl_ec"] = Same("none fec redundancy"),
        ["timers"] = With(Same("no yes required always"), ("forced", "always")),
    };

    /// <summary>Whether an attribute accepts certain words only.</summary>
    public static bool Has(string attribute) => ByAttribute.ContainsKey(attribute);

    /// <summary>Returns the word for a value, or <see langword="null"/> if it is invalid.</summary>
    /// <remarks>Where yes and no are words, their synonyms are valid, too.</remarks>
    public static string? Read(string attribute, string value)
    {
        string word = value.ToLowerInvariant();
        return ByAttribute[attribute].GetValueOrDefault(word)
            ?? (attribute is not ("100rel" or "timers") ? null
                : Arguments.IsTrue(word) ? "yes"
                : word is "false" or "off" or "n" or "f" or "0" ? "no"
                : null);
    }

    private static Dictionary<string, string> Same(string words) => words.Split(' ').ToDictionary(static word => word);

    private static Dictionary<string, string> With(Dictionary<string, string> words, params ReadOnlySpan<(string Word, string Shown)> more)
    {
        foreach ((string word, string shown) in more)
        {
            words[word] = shown;
        }

        return words;
    }
}

namespace AriGen.Simulator;

/// <summary>The codecs of an endpoint, in the formats of its configuration and of ARI.</summary>
internal static class CodecList
{
    /// <summary>The text for an empty list.</summary>
    public const string None = "(nothing)";

    private const string Every = "all";

    /// <summary>The order in which Asterisk adds them for <c>all</c>.</summary>
    private static readonly string[] All =
    [
        "amr", "amrwb", "codec2", "g723", "ulaw", "alaw", "gsm", "g726", "g726aal2", "adpcm",
        "slin", "slin12", "slin16", "slin24", "slin32", "slin44", "slin48", "slin96", "slin192",
        "lpc10", "g729", "speex", "speex16", "speex32", "ilbc", "g722", "siren7", "siren14", "g719", "opus",
        "jpeg", "png", "h261", "h263", "h263p", "h264", "h265", "mpeg4", "vp8", "vp9",
        "red", "t140", "t38", "silk8", "silk12", "silk16", "silk24",
    ];

    /// <summary>Adds codecs to a list, or removes them.</summary>
    /// <param name="shown">The allowed codecs, as ARI shows them.</param>
    /// <param name="change">
    /// The change, such as <c>!all,g722,ulaw:20</c>. An exclamation mark reverses the meaning of a codec. Packet sizes are ignored.
    /// </param>
    /// <param name="allows">Whether codecs without an exclamation mark are allowed rather than disallowed.</param>
    /// <returns>The new list, or <see langword="null"/> if a codec is unknown.</returns>
    public static string? Change(string shown, string change, bool allows)
    {
        List<string> codecs = shown == None ? [] : [.. shown.Trim('(', ')').Split('|', StringSplitOptions.RemoveEmptyEntries)];
        foreach (string part in change.Trim('(', ')').Split(',', '|').Select(static part => part.Trim()))
        {
            bool isTurned = part.StartsWith('!');
            string name = part[(isTurned ? 1 : 0)..].Split(':')[0].ToLowerInvariant();
            string[] named = name == Every ? All : All.Contains(name) ? [name] : [];
            if (named.Length == 0)
            {
                return null;
            }

            codecs = isTurned == allows ? [.. codecs.Except(named)] : [.. codecs.Union(named)];
        }

        return codecs.Count == 0 ? None : $"({string.Join('|', codecs)})";
    }
}

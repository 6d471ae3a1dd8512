namespace AriGen.Simulator;

/// <summary>The codecs of an endpoint, as its configuration names them and Asterisk shows them.</summary>
internal static class CodecList
{
    /// <summary>The text for an empty list.</summary>
    public const string None = "(nothing)";

    private const string Every = "all";

    /// <summary>In the order in which Asterisk adds them where all are asked for.</summary>
    private static readonly string[] All =
    [
        "amr", "amrwb", "codec2", "g723", "ulaw", "alaw", "gsm", "g726", "g726aal2", "adpcm",
        "slin", "slin12", "slin16", "slin24", "slin32", "slin44", "slin48", "slin96", "slin192",
        "lpc10", "g729", "speex", "speex16", "speex32", "ilbc", "g722", "siren7", "siren14", "g719", "opus",
        "jpeg", "png", "h261", "h263", "h263p", "h264", "h265", "mpeg4", "vp8", "vp9",
        "red", "t140", "t38", "silk8", "silk12", "silk16", "silk24",
    ];

    /// <summary>Allows codecs, or no longer.</summary>
    /// <param name="shown">Those that are allowed, as they are shown.</param>
    /// <param name="change">Such as <c>!all,g722,ulaw:20</c>: an exclamation mark turns the meaning round, and sizes of packets are not kept.</param>
    /// <param name="allows">Whether those without an exclamation mark are allowed.</param>
    /// <returns>Null where a codec is unknown.</returns>
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

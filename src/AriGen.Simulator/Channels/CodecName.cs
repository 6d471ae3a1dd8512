namespace AriGen.Simulator;

/// <summary>The names of Asterisk's formats.</summary>
internal static class CodecName
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "ulaw", "alaw", "testlaw", "gsm", "g719", "g722", "g723", "g726", "g726aal2", "g729", "adpcm", "ilbc", "lpc10", "speex", "speex16", "speex32", "siren7", "siren14", "codec2", "opus",
        "silk8", "silk12", "silk16", "silk24", "slin", "slin12", "slin16", "slin24", "slin32", "slin44", "slin48", "slin96", "slin192",
        "h261", "h263", "h263p", "h264", "h265", "mpeg4", "vp8", "vp9", "jpeg", "png", "red", "t140", "none",
    };

    public static bool Exists(string name) => Known.Contains(name);
}

namespace AriGen.Simulator;

/// <summary>The formats in which audio goes to and fro.</summary>
internal static class MediaFormat
{
    private const string Default = "ulaw";

    /// <summary>With the bytes of twenty milliseconds; 0 where a frame may be of any size.</summary>
    private static readonly Dictionary<string, int> Frames = new()
    {
        ["ulaw"] = 160, ["alaw"] = 160, ["g722"] = 160, ["gsm"] = 33, ["g726"] = 80, ["g729"] = 20, ["ilbc"] = 38, ["opus"] = 0, ["speex"] = 0, ["speex16"] = 0, ["speex32"] = 0,
        ["slin"] = 320, ["slin12"] = 480, ["slin16"] = 640, ["slin24"] = 960, ["slin32"] = 1280, ["slin44"] = 1764, ["slin48"] = 1920, ["slin96"] = 3840, ["slin192"] = 7680,
    };

    public static bool IsKnown(string format) => Frames.ContainsKey(format);

    public static int FrameOf(string format) => Frames[format];

    /// <summary>That of options such as <c>c(slin16)n</c>.</summary>
    /// <param name="options">The options; null for none.</param>
    /// <param name="otherwise">Where they name none.</param>
    public static string Of(string? options, string? otherwise = null)
    {
        int from = options?.IndexOf("c(", StringComparison.Ordinal) ?? -1;
        return from < 0 ? otherwise ?? Default : options![(from + 2)..].Split(')')[0];
    }
}

namespace AriGen.Simulator;

/// <summary>The formats of external media.</summary>
internal static class MediaFormat
{
    private const string Default = "ulaw";

    /// <summary>The formats with the bytes of a frame of 20 ms, or 0 if a frame can have any size.</summary>
    private static readonly Dictionary<string, int> Frames = new()
    {
        ["ulaw"] = 160, ["alaw"] = 160, ["g722"] = 160, ["gsm"] = 33, ["g726"] = 80, ["g729"] = 20, ["ilbc"] = 38, ["opus"] = 0, ["speex"] = 0, ["speex16"] = 0, ["speex32"] = 0,
        ["slin"] = 320, ["slin12"] = 480, ["slin16"] = 640, ["slin24"] = 960, ["slin32"] = 1280, ["slin44"] = 1764, ["slin48"] = 1920, ["slin96"] = 3840, ["slin192"] = 7680,
    };

    public static bool IsKnown(string format) => Frames.ContainsKey(format);

    public static int FrameOf(string format) => Frames[format];

    /// <summary>Returns the format in options such as <c>c(slin16)n</c>.</summary>
    /// <param name="options">The options, or <see langword="null"/> if there are none.</param>
    /// <param name="otherwise">The default if the options name no format.</param>
    public static string Of(string? options, string? otherwise = null)
    {
        int from = options?.IndexOf("c(", StringComparison.Ordinal) ?? -1;
        return from < 0 ? otherwise ?? Default : options![(from + 2)..].Split(')')[0];
    }
}

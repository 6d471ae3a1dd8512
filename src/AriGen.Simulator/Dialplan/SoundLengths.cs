namespace AriGen.Simulator;

/// <summary>How long the sounds are that the dialplan plays.</summary>
internal static class SoundLengths
{
    private static readonly Dictionary<string, int> Milliseconds = new() { ["hello-world"] = 1422 };

    /// <summary>The length; null where there is no such sound.</summary>
    public static TimeSpan? Find(string name) => Milliseconds.TryGetValue(name, out int length) ? TimeSpan.FromMilliseconds(length)
        : name.StartsWith("silence/", StringComparison.Ordinal) && int.TryParse(name["silence/".Length..], out int seconds) ? TimeSpan.FromSeconds(seconds)
        : null;
}

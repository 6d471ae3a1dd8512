namespace AriGen.Simulator;

/// <summary>The arguments of the play operations.</summary>
internal static class PlaybackArguments
{
    /// <summary>Reads the arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="language">The default language.</param>
    /// <param name="refusal">The refusal of a request without a media URI.</param>
    /// <exception cref="RefusedException">The media URI is missing, or a number is negative.</exception>
    public static PlaybackRequest Read(Arguments arguments, string language, RefusedException refusal)
    {
        int step = arguments.Integer("skipms"), offset = arguments.Integer("offsetms");
        if (step < 0 || offset < 0)
        {
            throw new RefusedException(400, $"{(step < 0 ? "skipms" : "offsetms")} cannot be negative");
        }

        IReadOnlyList<string> media = arguments.List("media");
        return media.Count == 0 || media.Contains("")
            ? throw refusal
            : new PlaybackRequest(
                arguments.Given("playbackId"),
                media,
                arguments.Given("lang") ?? language,
                TimeSpan.FromMilliseconds(offset),
                TimeSpan.FromMilliseconds(step));
    }
}

namespace AriGen.Simulator;

/// <summary>What the arguments of a play operation ask for.</summary>
internal static class PlaybackArguments
{
    /// <summary>Reads them.</summary>
    /// <param name="arguments">The arguments.</param>
    /// <param name="language">That of whom it is played to.</param>
    /// <param name="refusal">Where there is no media.</param>
    /// <exception cref="RefusedException">There is no media, or something is negative.</exception>
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
            : new PlaybackRequest(arguments.Given("playbackId"), media, arguments.Given("lang") ?? language, TimeSpan.FromMilliseconds(offset), TimeSpan.FromMilliseconds(step));
    }
}

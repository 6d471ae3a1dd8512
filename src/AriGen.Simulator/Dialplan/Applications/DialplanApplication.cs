namespace AriGen.Simulator;

/// <summary>An application of the dialplan.</summary>
internal abstract class DialplanApplication(string name)
{
    private static readonly Dictionary<string, DialplanApplication> All = new DialplanApplication[]
    {
        new AnswerApplication(), new PlaybackApplication(), new BackgroundApplication(), new BusyApplication(), new CongestionApplication(),
        new DialApplication(), new EchoApplication(), new GosubApplication(), new GotoApplication(), new GotoIfApplication(),
        new HangupApplication(), new IndicationApplication("Ringing", Signal.Ringing),
        new IndicationApplication("Progress", Signal.Progress), new IndicationApplication("Proceeding", Signal.Proceeding),
        new EndlessApplication("Milliwatt"), new MusicOnHoldApplication(), new ReturnApplication(), new SendDtmfApplication(), new SetApplication(),
        new SilentApplication("NoOp"), new SilentApplication("Verbose"), new SilentApplication("Log"),
        new SilentApplication("StartMusicOnHold"), new SilentApplication("StopMusicOnHold"),
        new StasisDialplanApplication(), new StasisBroadcastApplication(), new UserEventApplication(), new WaitApplication(),
        new WaitExtenApplication(),
    }.ToDictionary(static application => application.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The name in Asterisk's spelling.</summary>
    public string Name { get; } = name;

    public static IEnumerable<string> Names => All.Keys.Order(StringComparer.Ordinal);

    /// <summary>Finds an application by its name, in any case.</summary>
    public static DialplanApplication? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>Runs the application on a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="data">The text between the parentheses, with variables replaced.</param>
    /// <returns><see langword="true"/> to continue in the dialplan; <see langword="false"/> to end the call.</returns>
    public abstract Task<bool> RunAsync(Channel channel, string data);

    /// <summary>Splits the data at commas into a number of parts. Missing parts are empty.</summary>
    protected static string[] Split(string data, int count)
    {
        string[] parts = data.Split(',', count);
        return [.. parts, .. Enumerable.Repeat("", count - parts.Length)];
    }

    /// <summary>Parses seconds, such as 1.5. Returns <paramref name="otherwise"/> if the text is not a number.</summary>
    protected static TimeSpan Seconds(string text, TimeSpan otherwise)
        => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out double seconds)
            ? TimeSpan.FromSeconds(seconds)
            : otherwise;
}

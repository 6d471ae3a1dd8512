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

    /// <summary>As Asterisk spells it.</summary>
    public string Name { get; } = name;

    public static IEnumerable<string> Names => All.Keys.Order(StringComparer.Ordinal);

    /// <summary>The application of a name, in whatever case; null where there is none.</summary>
    public static DialplanApplication? Find(string name) => All.GetValueOrDefault(name);

    /// <summary>Runs on a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="data">What stands between the parentheses, with all variables put in.</param>
    /// <returns>True to go on, false when the channel is to be hung up.</returns>
    public abstract Task<bool> RunAsync(Channel channel, string data);

    /// <summary>The data by its commas; as many as wanted, those that are not there empty.</summary>
    protected static string[] Split(string data, int count)
    {
        string[] parts = data.Split(',', count);
        return [.. parts, .. Enumerable.Repeat("", count - parts.Length)];
    }

    /// <summary>Seconds, such as 1.5; the other value where the text is no number.</summary>
    protected static TimeSpan Seconds(string text, TimeSpan otherwise)
        => double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out double seconds)
            ? TimeSpan.FromSeconds(seconds)
            : otherwise;
}

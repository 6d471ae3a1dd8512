namespace AriGen.Simulator;

/// <summary>Where the server's log goes: one file by configuration, and what clients have added.</summary>
internal sealed class LogChannelTable
{
    private const string Folder = "/var/log/asterisk/";
    private const string Syslog = "syslog.";

    /// <summary>In the order in which Asterisk lists them.</summary>
    private static readonly string[] Levels = ["DEBUG", "TRACE", "NOTICE", "WARNING", "ERROR", "VERBOSE", "DTMF", "CC", "PJSIP_HISTORY", "SECURITY"];

    private readonly List<LogPlace> _added = [];
    private readonly LogPlace _configured = new(Folder + "messages", "File", "NOTICE WARNING ERROR ");

    /// <summary>All of them, the newest first.</summary>
    public IEnumerable<LogPlace> All => _added.AsEnumerable().Reverse().Append(_configured);

    public bool Contains(string name) => All.Any(log => log.Name == NameOf(name));

    /// <summary>Adds one.</summary>
    /// <param name="name">A file, or a syslog facility such as <c>syslog.local0</c>.</param>
    /// <param name="levels">Such as <c>notice,verbose(3)</c>, or <c>*</c>. What is no level is passed over.</param>
    /// <returns>False where the file cannot be opened.</returns>
    public bool TryAdd(string name, string levels)
    {
        string full = NameOf(name);
        if (full.StartsWith(Folder, StringComparison.Ordinal) && full.IndexOf('/', Folder.Length) >= 0)
        {
            return false;
        }

        _added.Add(new LogPlace(full, full.StartsWith(Syslog, StringComparison.Ordinal) ? "Syslog" : "File", Shown(levels)));
        return true;
    }

    /// <summary>Takes away one that was added.</summary>
    /// <returns>False where it was not.</returns>
    public bool Remove(string name) => _added.RemoveAll(log => log.Name == NameOf(name)) > 0;

    /// <summary>Begins the files anew, by the configuration: so what was added is gone.</summary>
    public void Rotate() => _added.Clear();

    private static string NameOf(string name)
        => name.StartsWith('/') || name.StartsWith(Syslog, StringComparison.Ordinal) ? name : Folder + name;

    private static string Shown(string levels)
    {
        // A word in brackets before them is the format.
        string[] wanted = [.. levels[(levels.IndexOf(']', StringComparison.Ordinal) + 1)..]
            .Split(',')
            .Select(static level => level.Trim())];
        return string.Concat(Levels.Where(level => wanted.Any(one => one == "*" || IsLevel(one, level))).Select(static level => level + " "));
    }

    private static bool IsLevel(string text, string level)
        => text.Equals(level, StringComparison.OrdinalIgnoreCase)
            || (level == "VERBOSE" && text.StartsWith("verbose(", StringComparison.OrdinalIgnoreCase));
}

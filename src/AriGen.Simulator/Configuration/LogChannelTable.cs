namespace AriGen.Simulator;

/// <summary>The log channels of the server: one file of its configuration, and those that clients have added.</summary>
internal sealed class LogChannelTable
{
    private const string Folder = "/var/log/asterisk/";
    private const string Syslog = "syslog.";

    /// <summary>The levels in Asterisk's order.</summary>
    private static readonly string[] Levels = ["DEBUG", "TRACE", "NOTICE", "WARNING", "ERROR", "VERBOSE", "DTMF", "CC", "PJSIP_HISTORY", "SECURITY"];

    private readonly List<LogPlace> _added = [];
    private readonly LogPlace _configured = new(Folder + "messages", "File", "NOTICE WARNING ERROR ");

    /// <summary>The log channels, the newest first.</summary>
    public IEnumerable<LogPlace> All => _added.AsEnumerable().Reverse().Append(_configured);

    public bool Contains(string name) => All.Any(log => log.Name == NameOf(name));

    /// <summary>Adds a log channel.</summary>
    /// <param name="name">A file, or a syslog facility such as <c>syslog.local0</c>.</param>
    /// <param name="levels">The levels, such as <c>notice,verbose(3)</c>, or <c>*</c>. Unknown levels are ignored.</param>
    /// <returns><see langword="true"/> if it was added; <see langword="false"/> if the file cannot be opened.</returns>
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

    /// <summary>Removes an added log channel.</summary>
    /// <returns><see langword="true"/> if it had been added; otherwise, <see langword="false"/>.</returns>
    public bool Remove(string name) => _added.RemoveAll(log => log.Name == NameOf(name)) > 0;

    /// <summary>Reopens the files of the configuration, which removes all added log channels.</summary>
    public void Rotate() => _added.Clear();

    private static string NameOf(string name)
        => name.StartsWith('/') || name.StartsWith(Syslog, StringComparison.Ordinal) ? name : Folder + name;

    private static string Shown(string levels)
    {
        // A word in brackets before the levels is the format.
        string[] wanted = [.. levels[(levels.IndexOf(']', StringComparison.Ordinal) + 1)..]
            .Split(',')
            .Select(static level => level.Trim())];
        return string.Concat(Levels.Where(level => wanted.Any(one => one == "*" || IsLevel(one, level))).Select(static level => level + " "));
    }

    private static bool IsLevel(string text, string level)
        => text.Equals(level, StringComparison.OrdinalIgnoreCase)
            || (level == "VERBOSE" && text.StartsWith("verbose(", StringComparison.OrdinalIgnoreCase));
}

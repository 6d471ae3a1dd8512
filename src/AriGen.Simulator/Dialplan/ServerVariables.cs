using System.Globalization;

namespace AriGen.Simulator;

/// <summary>The variables of the server itself, which nobody sets.</summary>
internal static class ServerVariables
{
    private static readonly Dictionary<string, string> Directories = new()
    {
        ["ASTETCDIR"] = "/etc/asterisk", ["ASTMODDIR"] = "/usr/lib/x86_64-linux-gnu/asterisk/modules", ["ASTVARLIBDIR"] = "/var/lib/asterisk", ["ASTDBDIR"] = "/var/lib/asterisk/astdb",
        ["ASTKEYDIR"] = "/var/lib/asterisk/keys", ["ASTDATADIR"] = "/usr/share/asterisk", ["ASTAGIDIR"] = "/usr/share/asterisk/agi-bin", ["ASTSPOOLDIR"] = "/var/spool/asterisk",
        ["ASTRUNDIR"] = "/run/asterisk", ["ASTLOGDIR"] = "/var/log/asterisk", ["ASTSBINDIR"] = "/usr/sbin",
    };

    /// <summary>The value of one; null where there is none of that name.</summary>
    public static string? Find(PbxScheduler scheduler, string name) => name switch
    {
        "EPOCH" => scheduler.Now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
        "ENTITYID" => EventBus.ServerId,
        "SYSTEMNAME" => "",
        _ => Directories.GetValueOrDefault(name),
    };
}

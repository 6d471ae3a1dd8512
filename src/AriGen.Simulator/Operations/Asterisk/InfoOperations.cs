using System.Globalization;
using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Operations that say what the server is.</summary>
internal sealed class InfoOperations(SimulatedVersion version, PbxScheduler scheduler) : OperationGroup
{
    private const string Resource = "asterisk";
    private const string Unknown = "unknown";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "getInfo", Show);
        table.Add(Resource, "ping", Ping);
    }

    private RestReply Show(Arguments arguments)
    {
        IReadOnlyList<string> only = arguments.List("only");
        DateTimeOffset started = new(scheduler.Started.Ticks / TimeSpan.TicksPerMillisecond * TimeSpan.TicksPerMillisecond, TimeSpan.Zero);
        bool Wants(string part) => only.Count == 0 || only.Contains(part);
        return Reply(new AsteriskInfo
        {
            Build = Wants("build") ? new BuildInfo { OperatingSystem = "Linux", Kernel = Unknown, Machine = Unknown, Options = "", Date = started.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture), User = "simulator" } : null,
            System = Wants("system") ? new SystemInfo { Version = version.Number, EntityId = EventBus.ServerId } : null,
            Config = Wants("config") ? new ConfigInfo { Name = "", DefaultLanguage = "en", SetId = new SetId { User = "", Group = "" } } : null,
            Status = Wants("status") ? new StatusInfo { StartupTime = started, LastReloadTime = started } : null,
        });
    }

    private RestReply Ping(Arguments arguments)
        => Reply(new AsteriskPing { AsteriskId = EventBus.ServerId, Ping = "pong", Timestamp = scheduler.Now.ToString("yyyy-MM-ddTHH:mm:ss.fff+0000", CultureInfo.InvariantCulture) });
}

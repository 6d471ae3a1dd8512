using System.CommandLine;
using System.CommandLine.Parsing;

namespace AriGen.Chaos;

/// <summary>The options of the command line.</summary>
internal sealed class ChaosOptions
{
    /// <summary>More faults than any duration has room for.</summary>
    private const int Endless = 100_000;

    private readonly Option<bool> _simulator = new("--simulator") { Description = "Runs against a simulator in this process. Needs nothing but .NET." };
    private readonly Option<Uri?> _url = new("--url") { Description = "Runs against the server at this address.", HelpName = "URL" };
    private readonly Option<string> _user = new("--user") { Description = "A user of that server who may write.", HelpName = "NAME", DefaultValueFactory = static _ => "asterisk" };
    private readonly Option<string> _password = new("--password") { Description = "The user's password.", HelpName = "TEXT", DefaultValueFactory = static _ => "asterisk" };
    private readonly Option<int?> _process = new("--asterisk-pid") { Description = "The process of that server, to be paused.", HelpName = "PID" };
    private readonly Option<string?> _start = new("--start-command") { Description = "A shell command that starts that server again and prints its new process id; then it is killed too.", HelpName = "COMMAND" };
    private readonly Option<string?> _asterisk = new("--asterisk") { Description = "Runs against a real Asterisk of its own, by tests/asterisk: 22 or 16. Needs root on Debian.", HelpName = "VERSION" };
    private readonly Option<int> _shift = new("--port-shift") { Description = "What is added to the ports of that Asterisk.", HelpName = "NUMBER", DefaultValueFactory = static _ => OwnAsterisk.UsualShift };
    private readonly Option<bool> _recovery = new("--recovery") { Description = "Measures the time from reachable to connected with default options, instead of a schedule." };
    private readonly Option<int> _clients = new("--clients") { Description = "The number of clients for --recovery.", HelpName = "COUNT", DefaultValueFactory = static _ => 20 };
    private readonly Option<ulong> _seed = new("--seed") { Description = "The seed of the schedule.", HelpName = "NUMBER", DefaultValueFactory = static _ => 4711 };
    private readonly Option<int> _faults = new("--faults") { Description = "The number of faults.", HelpName = "COUNT", DefaultValueFactory = static _ => 40 };
    private readonly Option<double?> _duration = new("--duration") { Description = "No fault begins after this time.", HelpName = "SECONDS" };
    private readonly Option<bool> _defaults = new("--defaults") { Description = "Leaves the client's options at their defaults. Otherwise its longest delay is 1 s." };
    private readonly Option<double?> _keepAlive = new("--keep-alive") { Description = "The client's keep-alive interval and time-out. Default: the client's own.", HelpName = "SECONDS" };
    private readonly Option<bool> _deviceStates = new("--device-states") { Description = "Subscribes to device states too, by which a real server can deadlock. Always with the simulator." };
    private readonly Option<bool> _schedule = new("--schedule") { Description = "Prints the schedule and ends." };
    private readonly Option<FaultKind[]> _kinds = new("--only")
    {
        Description = "Only these kinds of faults: " + string.Join(", ", Enum.GetNames<FaultKind>()) + ".",
        HelpName = "KIND",
        AllowMultipleArgumentsPerToken = true,
    };

    public void AddTo(Command command)
    {
        Option[] all =
        [
            _simulator, _asterisk, _shift, _url, _user, _password, _process, _start,
            _seed, _faults, _duration, _kinds, _schedule, _defaults, _keepAlive, _deviceStates, _recovery, _clients,
        ];
        foreach (Option option in all)
        {
            command.Add(option);
        }

        _asterisk.AcceptOnlyFromAmong("22", "16");
        command.Validators.Add(result =>
        {
            if (new[] { result.GetValue(_simulator), result.GetValue(_asterisk) is not null, result.GetValue(_url) is not null }.Count(static one => one) != 1)
            {
                result.AddError("One of --simulator, --asterisk and --url is needed.");
            }
        });
    }

    public bool ShowsSchedule(ParseResult parsed) => parsed.GetValue(_schedule);

    public ChaosSettings Settings(ParseResult parsed) => new()
    {
        Seed = parsed.GetValue(_seed),
        Faults = parsed.GetValue(_duration) is not null && parsed.GetResult(_faults) is not { Implicit: false } ? Endless : parsed.GetValue(_faults),
        Duration = parsed.GetValue(_duration) is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        UsesDefaults = parsed.GetValue(_defaults),
        KeepAlive = parsed.GetValue(_keepAlive) is { } interval ? TimeSpan.FromSeconds(interval) : null,
        HasDeviceStates = parsed.GetValue(_deviceStates) || parsed.GetValue(_simulator),
        Kinds = parsed.GetValue(_kinds) ?? [],
    };

    /// <summary>The number of clients whose recovery is to be measured, or <see langword="null"/> for a schedule of faults.</summary>
    public int? RecoveryClients(ParseResult parsed) => parsed.GetValue(_recovery) ? parsed.GetValue(_clients) : null;

    public async Task<IChaosServer> ServerAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_url) is { } url)
        {
            return new RemoteServer(url, parsed.GetRequiredValue(_user), parsed.GetRequiredValue(_password), parsed.GetValue(_process), parsed.GetValue(_start));
        }

        return parsed.GetValue(_asterisk) is { } version
            ? await OwnAsterisk.CreateAsync(version, parsed.GetValue(_shift), cancellationToken)
            : await SimulatedServer.CreateAsync(cancellationToken);
    }
}

using System.CommandLine;
using System.CommandLine.Parsing;

namespace AriGen.Chaos;

/// <summary>The options of the command line.</summary>
internal sealed class ChaosOptions
{
    /// <summary>More faults than any duration has room for.</summary>
    private const int Endless = 100_000;

    private readonly Option<bool> _simulator = Flag("--simulator", "Runs against a simulator in this process. Needs nothing but .NET.");
    private readonly Option<string?> _asterisk = Value<string?>(
        "--asterisk", "VERSION", "Runs against a real Asterisk of its own, by tests/asterisk: 22 or 16. Needs root on Debian.");
    private readonly Option<int> _shift = Value(
        "--port-shift", "NUMBER", "What is added to the ports of that Asterisk.", OwnAsterisk.UsualShift);
    private readonly Option<Uri?> _url = Value<Uri?>("--url", "URL", "Runs against the server at this address.");
    private readonly Option<string> _user = Value("--user", "NAME", "A user of that server who may write.", "asterisk");
    private readonly Option<string> _password = Value("--password", "TEXT", "The user's password.", "asterisk");
    private readonly Option<int?> _process = Value<int?>("--asterisk-pid", "PID", "The process of that server, to be paused.");
    private readonly Option<string?> _start = Value<string?>(
        "--start-command", "COMMAND", "Starts that server again and prints its new process id. With it the server is killed too.");

    private readonly Option<ulong> _seed = Value("--seed", "NUMBER", "The seed of the schedule.", 4711UL);
    private readonly Option<int> _faults = Value("--faults", "COUNT", "The number of faults.", 40);
    private readonly Option<double?> _duration = Value<double?>("--duration", "SECONDS", "No fault begins after this time.");
    private readonly Option<bool> _schedule = Flag("--schedule", "Prints the schedule and ends.");
    private readonly Option<FaultKind[]> _kinds = new("--only")
    {
        Description = "Only these kinds of faults: " + string.Join(", ", Enum.GetNames<FaultKind>()) + ".",
        HelpName = "KIND",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<bool> _defaults = Flag(
        "--defaults", "Leaves the client's options at their defaults. Otherwise its longest delay is 1 s.");
    private readonly Option<double?> _keepAlive = Value<double?>(
        "--keep-alive", "SECONDS", "The client's keep-alive interval and time-out. Default: the client's own.");
    private readonly Option<bool> _deviceStates = Flag(
        "--device-states", "Subscribes to device states too, by which a real server can deadlock. Always with the simulator.");

    private readonly Option<bool> _recovery = Flag(
        "--recovery", "Measures the time from reachable to connected with default options, instead of a schedule.");

    private readonly Option<int> _clients = Value("--clients", "COUNT", "The number of clients for --recovery.", 20);

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
            bool[] servers = [result.GetValue(_simulator), result.GetValue(_asterisk) is not null, result.GetValue(_url) is not null];
            if (servers.Count(static one => one) != 1)
            {
                result.AddError("One of --simulator, --asterisk and --url is needed.");
            }
        });
    }

    public bool ShowsSchedule(ParseResult parsed) => parsed.GetValue(_schedule);

    /// <summary>The number of clients whose recovery is to be measured, or <see langword="null"/> for a schedule of faults.</summary>
    public int? RecoveryClients(ParseResult parsed) => parsed.GetValue(_recovery) ? parsed.GetValue(_clients) : null;

    public ChaosSettings Settings(ParseResult parsed)
    {
        TimeSpan? duration = Seconds(parsed.GetValue(_duration));
        bool isEndless = duration is not null && parsed.GetResult(_faults) is not { Implicit: false };
        return new()
        {
            Seed = parsed.GetValue(_seed),
            Faults = isEndless ? Endless : parsed.GetValue(_faults),
            Duration = duration,
            UsesDefaults = parsed.GetValue(_defaults),
            KeepAlive = Seconds(parsed.GetValue(_keepAlive)),
            HasDeviceStates = parsed.GetValue(_deviceStates) || parsed.GetValue(_simulator),
            Kinds = parsed.GetValue(_kinds) ?? [],
        };
    }

    public async Task<IChaosServer> ServerAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        if (parsed.GetValue(_url) is { } url)
        {
            string user = parsed.GetRequiredValue(_user), password = parsed.GetRequiredValue(_password);
            return new RemoteServer(url, user, password, parsed.GetValue(_process), parsed.GetValue(_start));
        }

        return parsed.GetValue(_asterisk) is { } version
            ? await OwnAsterisk.CreateAsync(version, parsed.GetValue(_shift), cancellationToken)
            : await SimulatedServer.CreateAsync(cancellationToken);
    }

    private static TimeSpan? Seconds(double? seconds) => seconds is { } value ? TimeSpan.FromSeconds(value) : null;

    private static Option<bool> Flag(string name, string description) => new(name) { Description = description };

    private static Option<T> Value<T>(string name, string helpName, string description)
        => new(name) { HelpName = helpName, Description = description };

    private static Option<T> Value<T>(string name, string helpName, string description, T otherwise)
        => new(name) { HelpName = helpName, Description = description, DefaultValueFactory = _ => otherwise };
}

using System.CommandLine;
using System.CommandLine.Parsing;

namespace AriGen.Chaos;

/// <summary>The options of the command line.</summary>
internal sealed class ChaosOptions
{
    /// <summary>More faults than any duration has room for.</summary>
    private const int Endless = 100_000;

    private readonly Option<bool> _simulator = new("--simulator") { Description = "Runs against a simulator in this process. Needs nothing but .NET." };
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
        foreach (Option option in new Option[] { _simulator, _seed, _faults, _duration, _defaults, _keepAlive, _deviceStates, _kinds, _schedule })
        {
            command.Add(option);
        }
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

    public async Task<IChaosServer> ServerAsync(ParseResult parsed, CancellationToken cancellationToken) => await SimulatedServer.CreateAsync(cancellationToken);
}

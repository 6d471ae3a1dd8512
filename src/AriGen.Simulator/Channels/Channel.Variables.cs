using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Channel
{
    private readonly Dictionary<string, string> _variables = [];

    /// <summary>All of its own.</summary>
    public IReadOnlyDictionary<string, string> Variables => new Dictionary<string, string>(_variables);

    /// <summary>Sets a variable, and says so.</summary>
    public void SetVariable(string name, string value)
    {
        _variables[name.TrimStart('_')] = value;
        Publish(new ChannelVarset { Application = "", Timestamp = default, Channel = Snapshot(), Variable = name, Value = value });
    }

    /// <summary>A variable's value; null where it was never set.</summary>
    public string? Variable(string name) => _variables.GetValueOrDefault(name) ?? Pbx.Globals.GetValueOrDefault(name);
}

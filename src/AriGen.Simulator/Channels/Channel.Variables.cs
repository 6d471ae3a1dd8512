using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Channel
{
    // The one that was set last comes first, which shows when they are handed on.
    private readonly List<ChannelVariable> _variables = [];
    private readonly List<string> _reported = [];
    private Dictionary<string, string> _shownVariables = [];

    /// <summary>All of its own.</summary>
    public IReadOnlyDictionary<string, string> Variables => _variables.ToDictionary(static variable => variable.Name, static variable => variable.Value);

    /// <summary>Sets a variable, and says so.</summary>
    /// <param name="name">Its name, with underscores before it where it is to be handed on.</param>
    /// <param name="value">Its value; null to take it away.</param>
    public void SetVariable(string name, string? value)
    {
        ChannelVariable variable = new(name, value ?? "");
        bool isNew = _variables.RemoveAll(before => before.Name == variable.Name) == 0;
        if (value is not null)
        {
            _variables.Insert(0, variable);
        }
        else if (isNew)
        {
            return;
        }

        PublishVariable(variable);
    }

    /// <summary>Those of the function SHARED, which are apart from the others.</summary>
    public Dictionary<string, string> Shared { get; } = [];

    /// <summary>Sets one of those, and says so.</summary>
    public void SetShared(string name, string value)
    {
        Shared[name] = value;
        PublishVariable(new ChannelVariable($"SHARED({name})", value));
    }

    /// <summary>A variable's value; null where it was never set.</summary>
    public string? Variable(string name) => OwnVariable(name) ?? Pbx.Globals.GetValueOrDefault(name);

    /// <summary>Hands on what is to be handed on.</summary>
    public void InheritVariables(Channel from) => AddVariables(from._variables.Select(static variable => variable.Inherited));

    /// <summary>Takes over all variables, as the second half of a pair does.</summary>
    public void CopyVariables(Channel from) => AddVariables(from._variables);

    /// <summary>Shows a variable or a function with the channel from now on, or no longer.</summary>
    public void Report(string name, bool isReported)
    {
        _reported.Remove(name);
        if (isReported)
        {
            _reported.Add(name);
        }
    }

    private string? OwnVariable(string name) => _variables.Find(variable => variable.Name == name)?.Value;

    private void AddVariables(IEnumerable<ChannelVariable?> variables)
    {
        foreach (ChannelVariable variable in variables.OfType<ChannelVariable>().ToList())
        {
            _variables.Add(variable);
            PublishVariable(variable);
        }
    }

    private void PublishVariable(ChannelVariable variable)
    {
        ReadReported();
        Publish(ChannelEvents.Varset(this, variable));
    }

    private void ReadReported()
    {
        // When the last one is to be shown no longer it still is, as it was: that is how Asterisk has it.
        if (_reported.Count > 0)
        {
            _shownVariables = _reported.ToDictionary(static name => name, name => ChannelText.Find(this, name) ?? "");
        }
    }
}

namespace AriGen.Simulator;

/// <summary>The variables of a channel. Each change is published.</summary>
/// <param name="channel">The channel.</param>
/// <param name="globals">The global variables, which are read where the channel has none of that name.</param>
internal sealed class ChannelVariables(Channel channel, IReadOnlyDictionary<string, string> globals)
{
    // The newest first: the order shows when they are inherited.
    private readonly List<ChannelVariable> _variables = [];
    private readonly List<string> _reported = [];
    private readonly Dictionary<string, string> _shared = [];

    /// <summary>The channel's own variables.</summary>
    public IReadOnlyDictionary<string, string> All => _variables.ToDictionary(static variable => variable.Name, static variable => variable.Value);

    /// <summary>The variables and functions that are shown with the channel, as they were when it was last shown.</summary>
    public IReadOnlyDictionary<string, string> Shown { get; private set; } = new Dictionary<string, string>();

    /// <summary>Finds the value of a variable; <see langword="null"/> if it was never set.</summary>
    public string? Find(string name) => FindOwn(name)?.Value ?? globals.GetValueOrDefault(name);

    /// <summary>Finds a variable of the function SHARED.</summary>
    public string FindShared(string name) => _shared.GetValueOrDefault(name, "");

    /// <summary>Sets a variable.</summary>
    /// <param name="name">Its name. Leading underscores say how far it is inherited.</param>
    /// <param name="value">Its value; <see langword="null"/> to remove it.</param>
    public void Set(string name, string? value)
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

        Publish(variable);
    }

    /// <summary>Sets a variable of the function SHARED. They are separate from the others.</summary>
    public void SetShared(string name, string value)
    {
        _shared[name] = value;
        Publish(new ChannelVariable($"SHARED({name})", value));
    }

    /// <summary>Adds the variables of another channel that are inherited.</summary>
    public void Inherit(ChannelVariables from) => Add(from._variables.Select(static variable => variable.Inherited));

    /// <summary>Adds all variables of another channel, as the second half of a pair does.</summary>
    public void Copy(ChannelVariables from) => Add(from._variables);

    /// <summary>Removes all variables without publishing that.</summary>
    public void Clear() => _variables.Clear();

    /// <summary>Starts or stops showing a variable or a function with the channel.</summary>
    public void Report(string name, bool isReported)
    {
        _reported.Remove(name);
        if (isReported)
        {
            _reported.Add(name);
        }
    }

    /// <summary>Reads the variables that are shown with the channel.</summary>
    public void Refresh()
    {
        // Once none is reported any more, Asterisk still shows the last ones.
        if (_reported.Count > 0)
        {
            Shown = _reported.ToDictionary(static name => name, name => ChannelText.Find(channel, name) ?? "");
        }
    }

    private ChannelVariable? FindOwn(string name) => _variables.Find(variable => variable.Name == name);

    private void Add(IEnumerable<ChannelVariable?> variables)
    {
        foreach (ChannelVariable variable in variables.OfType<ChannelVariable>().ToList())
        {
            _variables.Add(variable);
            Publish(variable);
        }
    }

    private void Publish(ChannelVariable variable)
    {
        Refresh();
        channel.Publish(ChannelEvents.VarSet(channel, variable));
    }
}

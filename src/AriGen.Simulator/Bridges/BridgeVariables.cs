namespace AriGen.Simulator;

/// <summary>A bridge's variables, some of which are shown with it.</summary>
internal sealed class BridgeVariables(Bridge bridge)
{
    private readonly Dictionary<string, string> _values = [];
    private readonly OrderedDictionary<string, string> _reported = [];

    /// <summary>The variables shown with the bridge, in the order in which they were set.</summary>
    public IReadOnlyDictionary<string, string> Reported => new OrderedDictionary<string, string>(_reported);

    public string? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>Sets a variable. An empty value removes it.</summary>
    /// <param name="name">The variable's name.</param>
    /// <param name="value">The variable's value.</param>
    /// <param name="isReported">Whether it is shown with the bridge from now on.</param>
    public void Set(string name, string value, bool isReported)
    {
        _reported.Remove(name);
        _values.Remove(name);
        if (value.Length > 0)
        {
            _values[name] = value;
            if (isReported)
            {
                _reported[name] = value;
            }
        }

        bridge.Refresh();
    }
}

namespace AriGen.Simulator;

/// <summary>A bridge's variables, and which of them are shown with it.</summary>
internal sealed class BridgeVariables(Bridge bridge)
{
    private readonly Dictionary<string, string> _values = [];
    private readonly OrderedDictionary<string, string> _reported = [];

    /// <summary>Those that are shown with the bridge, in the order in which they came.</summary>
    public IReadOnlyDictionary<string, string> Reported => new OrderedDictionary<string, string>(_reported);

    public string? Find(string name) => _values.GetValueOrDefault(name);

    /// <summary>Sets one. An empty value takes it away.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
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

namespace AriGen.Simulator;

/// <summary>An object of the configuration.</summary>
internal sealed class ConfigurationObject(string id, List<KeyValuePair<string, string>> values, bool isReadOnly)
{
    public string Id { get; } = id;

    /// <summary>Its attributes, as Asterisk shows them.</summary>
    public List<KeyValuePair<string, string>> Values { get; set; } = values;

    /// <summary>The value of an attribute.</summary>
    public string this[string attribute] => Values.Find(one => one.Key == attribute).Value;

    /// <summary>It stands in a file, and cannot be changed from here.</summary>
    public bool IsReadOnly { get; } = isReadOnly;
}

namespace AriGen.Simulator;

/// <summary>A configuration object.</summary>
internal sealed class ConfigurationObject(string id, List<KeyValuePair<string, string>> values, bool isReadOnly)
{
    public string Id { get; } = id;

    /// <summary>The attributes, as Asterisk shows them.</summary>
    public List<KeyValuePair<string, string>> Values { get; set; } = values;

    /// <summary>Returns the value of an attribute.</summary>
    public string this[string attribute] => Values.Find(one => one.Key == attribute).Value;

    /// <summary>Whether the object comes from a file and cannot be changed by clients.</summary>
    public bool IsReadOnly { get; } = isReadOnly;
}

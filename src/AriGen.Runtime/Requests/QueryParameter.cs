using System.Runtime.InteropServices;

namespace AriGen.Runtime;

/// <summary>A parameter of the query.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct QueryParameter(string name, object value, string escapedValue, QueryKind kind)
{
    public string Name { get; } = name;

    public string EscapedName { get; } = Uri.EscapeDataString(name);

    /// <summary>The value as it was given: a string, or an array of strings.</summary>
    public object Value { get; } = value;

    public string EscapedValue { get; } = escapedValue;

    public QueryKind Kind { get; } = kind;

    /// <summary>Whether the parameter is sent in the body.</summary>
    public bool IsMoved { get; set; }

    /// <summary>Whether a value has a comma, where the server would split it: it knows no escape for one.</summary>
    public readonly bool NeedsBody => Value is string[] values && Array.Exists(values, static value => value.Contains(',', StringComparison.Ordinal));

    /// <summary>The bytes of the parameter in the target, with both separators.</summary>
    public readonly int Length => EscapedName.Length + EscapedValue.Length + 2;
}

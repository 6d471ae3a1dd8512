using System.Linq;

namespace AriGen.Spec;

/// <summary>The C# names that corrections give to a list of values.</summary>
/// <param name="Type">The name of the type; null to derive it from the element.</param>
/// <param name="Members">The values whose names cannot be derived.</param>
public sealed record ApiValueNames(string? Type, EquatableArray<ApiValueName> Members)
{
    /// <summary>The name of a value; null to derive it from the value.</summary>
    public string? Of(string value) => Members.FirstOrDefault(member => member.Value == value)?.Name;
}

using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>One model as a C# record.</summary>
/// <param name="Name">The record.</param>
/// <param name="WireName">Its name in the api-docs, which is the discriminator's value.</param>
/// <param name="JsonClass">The class that reads and writes it.</param>
/// <param name="Description">Its documentation.</param>
/// <param name="Base">The record it derives from; null for none.</param>
/// <param name="IsAbstract">Only its sub-types exist.</param>
/// <param name="IsSealed">Nothing derives from it.</param>
/// <param name="IsEvent">It descends from the model that carries the discriminator.</param>
/// <param name="EventsClass">The class that tells events apart.</param>
/// <param name="Discriminator">The discriminator's property on the wire; null where there is none.</param>
/// <param name="Own">The properties it declares.</param>
/// <param name="All">Inherited properties first, then its own: what is read and written.</param>
public sealed record ModelCode(
    string Name,
    string WireName,
    string JsonClass,
    string Description,
    string? Base,
    bool IsAbstract,
    bool IsSealed,
    bool IsEvent,
    string EventsClass,
    string? Discriminator,
    EquatableArray<PropertyCode> Own,
    EquatableArray<PropertyCode> All);

/// <summary>A property of a record.</summary>
/// <param name="Name">In C#.</param>
/// <param name="WireName">In JSON.</param>
/// <param name="Local">The reader's local variable.</param>
/// <param name="Type">Its type.</param>
/// <param name="Required">The server always sends it, so C# demands it too.</param>
/// <param name="Documentation">Its documentation.</param>
public sealed record PropertyCode(string Name, string WireName, string Local, CodeType Type, bool Required, string Documentation)
{
    /// <summary>Lists and maps are empty rather than null; what else may be absent is nullable.</summary>
    public bool IsNullable => !Required && Type.Kind is not (ApiTypeKind.List or ApiTypeKind.Map or ApiTypeKind.Variables);
}

using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>One model as a C# record.</summary>
public sealed record ModelCode
{
    /// <summary>The name of the record.</summary>
    public required string Name { get; init; }

    /// <summary>Its name in the api-docs, which is the discriminator's value.</summary>
    public required string WireName { get; init; }

    /// <summary>The class that reads and writes it.</summary>
    public required string JsonClass { get; init; }

    /// <summary>Its documentation.</summary>
    public required string Description { get; init; }

    /// <summary>The record it derives from; <see langword="null"/> for none.</summary>
    public required string? Base { get; init; }

    /// <summary><see langword="true"/> if only its sub-types have instances; otherwise, <see langword="false"/>.</summary>
    public required bool IsAbstract { get; init; }

    /// <summary><see langword="true"/> if no record derives from it; otherwise, <see langword="false"/>.</summary>
    public required bool IsSealed { get; init; }

    /// <summary><see langword="true"/> if a discriminator tells the model from its siblings; otherwise, <see langword="false"/>.</summary>
    public required bool IsEvent { get; init; }

    /// <summary>The class that tells events apart.</summary>
    public required string EventsClass { get; init; }

    /// <summary>The discriminator's property on the wire; <see langword="null"/> if there is none.</summary>
    public required string? Discriminator { get; init; }

    /// <summary>The properties it declares.</summary>
    public required EquatableArray<PropertyCode> Own { get; init; }

    /// <summary>Inherited properties first, then its own: what is read and written.</summary>
    public required EquatableArray<PropertyCode> All { get; init; }
}

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

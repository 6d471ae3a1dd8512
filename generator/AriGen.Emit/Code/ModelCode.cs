using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>One model as a C# record.</summary>
public sealed record ModelCode
{
    /// <summary>The name of the record.</summary>
    public required string Name { get; init; }

    /// <summary>The name in the api-docs, which is the value of the discriminator.</summary>
    public required string WireName { get; init; }

    /// <summary>The class that reads and writes it.</summary>
    public required string JsonClass { get; init; }

    /// <summary>The documentation.</summary>
    public required string Description { get; init; }

    /// <summary>The record it derives from; <see langword="null"/> for none.</summary>
    public required string? Base { get; init; }

    /// <summary><see langword="true"/> if only its sub-types have instances; otherwise, <see langword="false"/>.</summary>
    public required bool IsAbstract { get; init; }

    /// <summary><see langword="true"/> if no record derives from it; otherwise, <see langword="false"/>.</summary>
    public required bool IsSealed { get; init; }

    /// <summary><see langword="true"/> if the model has a discriminator; otherwise, <see langword="false"/>.</summary>
    public required bool IsEvent { get; init; }

    /// <summary>The class that selects the type of an event.</summary>
    public required string EventsClass { get; init; }

    /// <summary>The wire name of the discriminator; <see langword="null"/> if there is none.</summary>
    public required string? Discriminator { get; init; }

    /// <summary>The properties it declares.</summary>
    public required EquatableArray<PropertyCode> Own { get; init; }

    /// <summary>All properties that are read and written, inherited ones first.</summary>
    public required EquatableArray<PropertyCode> All { get; init; }
}

/// <summary>A property of a record.</summary>
/// <param name="Name">The C# name.</param>
/// <param name="WireName">The name in JSON.</param>
/// <param name="Local">The local variable of the reader.</param>
/// <param name="Type">Its type.</param>
/// <param name="Required">Whether the server always sends it. The C# property is then required.</param>
/// <param name="Documentation">Its documentation.</param>
public sealed record PropertyCode(string Name, string WireName, string Local, CodeType Type, bool Required, string Documentation)
{
    /// <summary>Whether the property may be <see langword="null"/>. Absent lists and maps are empty instead.</summary>
    public bool IsNullable => !Required && Type.Kind is not (ApiTypeKind.List or ApiTypeKind.Map or ApiTypeKind.Variables);
}

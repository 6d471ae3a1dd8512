using AriGen.Spec;

namespace AriGen.Generator;

/// <summary>
/// What can be wrong with the project rather than with its api-docs. Ids from 101 on; the others are raised by the package's targets.
/// </summary>
internal static class ProjectDiagnostics
{
    public static readonly DiagnosticKind Namespace = new(
        "ARIGEN105", "The namespace is no C# namespace", "AriGenNamespace '{0}' is no C# namespace; AriGen is used", SpecSeverity.Error);

    public static readonly DiagnosticKind Visibility = new(
        "ARIGEN106", "The visibility is unknown", "AriGenVisibility '{0}' is neither public nor internal; public is used", SpecSeverity.Error);

    public static readonly DiagnosticKind LanguageVersion = new(
        "ARIGEN107", "The C# version is too old", "The generated code needs C# 12 or later; this project is compiled as C# {0}", SpecSeverity.Error);

    public static readonly DiagnosticKind SecondClient = new(
        "ARIGEN113",
        "Another client has the same namespace",
        "The referenced assembly '{0}' already has a client in the namespace of this project's generated code, so nothing is generated;"
            + " use that client and remove AriGen.Generator from this project, or remove the reference, or set AriGenNamespace to another namespace",
        SpecSeverity.Error);

    public static readonly DiagnosticKind VisibleClient = new(
        "ARIGEN114",
        "An internal client has the same namespace",
        "The assembly '{0}' shows this project its internal client in the same namespace; this project's own generated types are used,"
            + " and removing AriGen.Generator from this project makes it use those",
        SpecSeverity.Info);

    /// <summary>A diagnostic that no file of api-docs has.</summary>
    public static SpecDiagnostic At(DiagnosticKind kind, string argument)
        => new() { Kind = kind, Arguments = new EquatableArray<string>([argument]) };
}

using System.Linq;
using AriGen.Spec;
using Microsoft.CodeAnalysis;

namespace AriGen.Generator;

/// <summary>A referenced assembly with a client of the same full name: the package AriGen, or another project with the generator.</summary>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="IsPublic">Whether everybody sees it; otherwise, the assembly names this project by InternalsVisibleTo.</param>
internal sealed record OtherClient(string Assembly, bool IsPublic)
{
    public SpecDiagnostic Diagnostic
        => ProjectDiagnostics.At(IsPublic ? ProjectDiagnostics.SecondClient : ProjectDiagnostics.VisibleClient, Assembly);

    public static OtherClient? Find(Compilation compilation, string inNamespace)
        => compilation.SourceModule.ReferencedAssemblySymbols
            .Where(assembly => IsGlobal(compilation.GetMetadataReference(assembly)))
            .Select(assembly => assembly.GetTypeByMetadataName($"{inNamespace}.AriClient"))
            .Where(client => client is not null && compilation.IsSymbolAccessibleWithin(client, compilation.Assembly))
            .Select(client => new OtherClient(client!.ContainingAssembly.Name, client.DeclaredAccessibility == Accessibility.Public))
            .OrderByDescending(client => client.IsPublic)
            .FirstOrDefault();

    /// <summary>References with nothing but an extern alias are skipped: their types cannot clash.</summary>
    private static bool IsGlobal(MetadataReference? reference)
        => reference is null
            || reference.Properties.Aliases.IsEmpty
            || reference.Properties.Aliases.Contains(MetadataReferenceProperties.GlobalAlias);
}

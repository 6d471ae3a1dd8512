using System;
using System.Collections.Generic;
using AriGen.Emit;
using AriGen.Spec;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AriGen.Generator;

/// <summary>The settings of a project, from its properties.</summary>
/// <param name="IsReferenced">Whether the project itself references the generator. Analyzers also run in projects that reference it indirectly.</param>
/// <param name="Emit">The settings for the generated code.</param>
/// <param name="HelpRoot">The URL of the folder with the help pages of diagnostics; empty if unknown.</param>
/// <param name="Diagnostics">The diagnostics about the properties.</param>
internal sealed record ProjectSettings(bool IsReferenced, EmitSettings Emit, string HelpRoot, EquatableArray<SpecDiagnostic> Diagnostics)
{
    public static ProjectSettings From(AnalyzerConfigOptions options)
    {
        string name = Property(options, "AriGenNamespace", "AriGen");
        string visibility = Property(options, "AriGenVisibility", "public").ToLowerInvariant();
        var diagnostics = new List<SpecDiagnostic>();
        if (Array.Exists(
            name.Split('.'), part => !SyntaxFacts.IsValidIdentifier(part) || SyntaxFacts.GetKeywordKind(part) != SyntaxKind.None))
        {
            diagnostics.Add(ProjectDiagnostics.At(ProjectDiagnostics.Namespace, name));
            name = "AriGen";
        }

        if (visibility is not ("public" or "internal"))
        {
            diagnostics.Add(ProjectDiagnostics.At(ProjectDiagnostics.Visibility, visibility));
            visibility = "public";
        }

        return new ProjectSettings(
            Property(options, "AriGenReferenced", "") == "true",
            new EmitSettings(name, visibility),
            Property(options, "AriGenHelpRoot", ""),
            diagnostics.ToEquatableArray());
    }

    private static string Property(AnalyzerConfigOptions options, string name, string otherwise)
        => options.TryGetValue("build_property." + name, out string? value) && value.Trim().Length > 0 ? value.Trim() : otherwise;
}

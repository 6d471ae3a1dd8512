using System;
using System.Collections.Generic;
using AriGen.Emit;
using AriGen.Spec;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AriGen.Generator;

/// <summary>What the project's properties say.</summary>
/// <param name="IsReferenced">Whether the project itself references the generator. An analyzer reaches further.</param>
/// <param name="Emit">How the code is to look.</param>
/// <param name="HelpRoot">The folder of the diagnostics' help pages; empty where it is not known.</param>
/// <param name="Diagnostics">What is wrong with the properties themselves.</param>
internal sealed record ProjectSettings(bool IsReferenced, EmitSettings Emit, string HelpRoot, EquatableArray<SpecDiagnostic> Diagnostics)
{
    public static ProjectSettings From(AnalyzerConfigOptions options)
    {
        string name = Property(options, "AriGenNamespace", "AriGen");
        string visibility = Property(options, "AriGenVisibility", "public").ToLowerInvariant();
        var diagnostics = new List<SpecDiagnostic>();
        if (Array.Exists(name.Split('.'), part => !SyntaxFacts.IsValidIdentifier(part) || SyntaxFacts.GetKeywordKind(part) != SyntaxKind.None))
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

using System;
using System.Linq;
using AriGen.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AriGen.Generator;

/// <summary>Shows a diagnostic as a diagnostic, at its place in the api-docs file.</summary>
internal static class DiagnosticFactory
{
    public static Diagnostic ToDiagnostic(SpecDiagnostic diagnostic, string helpRoot)
    {
        var descriptor = new DiagnosticDescriptor(
            diagnostic.Kind.Id,
            diagnostic.Kind.Title,
            diagnostic.Kind.MessageFormat,
            "AriGen",
            Severity(diagnostic.Kind.Severity),
            isEnabledByDefault: true,
            helpLinkUri: HelpPage(helpRoot, diagnostic.Kind.Id));

        Location location = diagnostic.Path.Length == 0
            ? Location.None
            : Location.Create(
                diagnostic.Path,
                new TextSpan(diagnostic.Offset, diagnostic.Length),
                new LinePositionSpan(
                    new LinePosition(diagnostic.Line, diagnostic.Column),
                    new LinePosition(diagnostic.Line, diagnostic.Column + diagnostic.Length)));
        return Diagnostic.Create(descriptor, location, diagnostic.Arguments.Cast<object>().ToArray());
    }

    private static DiagnosticSeverity Severity(SpecSeverity severity) => severity switch
    {
        SpecSeverity.Error => DiagnosticSeverity.Error,
        SpecSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    /// <summary>The page that came along with the generator, so that it is there without a network.</summary>
    private static string? HelpPage(string helpRoot, string id)
        => helpRoot.Length > 0 && Uri.TryCreate(helpRoot + id + ".md", UriKind.Absolute, out Uri? page) ? page.AbsoluteUri : null;
}

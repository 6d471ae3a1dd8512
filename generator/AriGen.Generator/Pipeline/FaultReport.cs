using System;
using System.Linq;
using AriGen.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace AriGen.Generator;

/// <summary>Shows a fault as a diagnostic, at its place in the api-docs file.</summary>
internal static class FaultReport
{
    public static Diagnostic ToDiagnostic(SpecFault fault, string helpRoot)
    {
        var descriptor = new DiagnosticDescriptor(
            fault.Kind.Id,
            fault.Kind.Title,
            fault.Kind.MessageFormat,
            "AriGen",
            Severity(fault.Kind.Severity),
            isEnabledByDefault: true,
            helpLinkUri: HelpPage(helpRoot, fault.Kind.Id));

        Location location = fault.Path.Length == 0
            ? Location.None
            : Location.Create(
                fault.Path,
                new TextSpan(fault.Offset, fault.Length),
                new LinePositionSpan(new LinePosition(fault.Line, fault.Column), new LinePosition(fault.Line, fault.Column + fault.Length)));
        return Diagnostic.Create(descriptor, location, fault.Arguments.Cast<object>().ToArray());
    }

    private static DiagnosticSeverity Severity(FaultSeverity severity) => severity switch
    {
        FaultSeverity.Error => DiagnosticSeverity.Error,
        FaultSeverity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };

    /// <summary>The page that came along with the generator, so that it is there without a network.</summary>
    private static string? HelpPage(string helpRoot, string id)
        => helpRoot.Length > 0 && Uri.TryCreate(helpRoot + id + ".md", UriKind.Absolute, out Uri? page) ? page.AbsoluteUri : null;
}

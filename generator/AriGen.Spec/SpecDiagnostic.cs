using System.Globalization;
using System.Linq;

namespace AriGen.Spec;

/// <summary>A diagnostic at its place in a file.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Path">The file; empty where the diagnostic is that there is none.</param>
/// <param name="Line">From 0.</param>
/// <param name="Column">From 0, in UTF-16 units.</param>
/// <param name="Offset">From the start of the text, in UTF-16 units.</param>
/// <param name="Length">In UTF-16 units; never past the end of the line.</param>
/// <param name="Arguments">What goes into the message.</param>
public sealed record SpecDiagnostic(
    DiagnosticKind Kind,
    string Path,
    int Line,
    int Column,
    int Offset,
    int Length,
    EquatableArray<string> Arguments)
{
    /// <summary>The message with its arguments.</summary>
    public string Message => string.Format(
        CultureInfo.InvariantCulture, Kind.MessageFormat, Arguments.Cast<object>().ToArray());

    /// <summary>As a compiler would print it, lines and columns from 1.</summary>
    public override string ToString() => string.Format(
        CultureInfo.InvariantCulture,
        "{0}({1},{2}): {3} {4}: {5}",
        Path,
        Line + 1,
        Column + 1,
        Kind.Severity.ToString().ToLowerInvariant(),
        Kind.Id,
        Message);
}

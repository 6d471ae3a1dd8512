using System.Globalization;
using System.Linq;

namespace AriGen.Spec;

/// <summary>A diagnostic at its place in a file.</summary>
public sealed record SpecDiagnostic
{
    /// <summary>The kind of diagnostic.</summary>
    public required DiagnosticKind Kind { get; init; }

    /// <summary>The file; empty for a diagnostic about no file.</summary>
    public string Path { get; init; } = string.Empty;

    /// <summary>The line, from 0.</summary>
    public int Line { get; init; }

    /// <summary>The column, from 0, in UTF-16 units.</summary>
    public int Column { get; init; }

    /// <summary>The offset from the start of the text, in UTF-16 units.</summary>
    public int Offset { get; init; }

    /// <summary>The length in UTF-16 units; never past the end of the line.</summary>
    public int Length { get; init; }

    /// <summary>The arguments of the message.</summary>
    public required EquatableArray<string> Arguments { get; init; }

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

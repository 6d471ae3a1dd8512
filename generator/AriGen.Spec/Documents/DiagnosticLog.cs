using System;
using System.Collections.Generic;
using System.Linq;

namespace AriGen.Spec.Documents;

/// <summary>The diagnostics found so far.</summary>
internal sealed class DiagnosticLog
{
    private const int LongestArgument = 200;

    private readonly List<SpecDiagnostic> _found = [];

    public IReadOnlyList<SpecDiagnostic> Found => _found;

    public void Report(DiagnosticKind kind, SpecSpan span, params string[] arguments)
        => _found.Add(new SpecDiagnostic
        {
            Kind = kind,
            Path = span.Path,
            Line = span.Line,
            Column = span.Column,
            Offset = span.Offset,
            Length = span.Length,
            Arguments = arguments.Select(Readable).ToEquatableArray(),
        });

    public void Add(IEnumerable<SpecDiagnostic> diagnostics) => _found.AddRange(diagnostics);

    /// <summary>
    /// By file and position; whatever comes twice, once. A built-in correction that does not fit is skipped without a word: it was
    /// measured on another version, and its file is not the user's to change.
    /// </summary>
    public EquatableArray<SpecDiagnostic> Sorted() => _found
        .Where(f => f.Path != SpecCorrections.BuiltInPath)
        .Distinct()
        .OrderBy(f => f.Path, StringComparer.Ordinal)
        .ThenBy(f => f.Offset)
        .ThenBy(f => f.Kind.Id, StringComparer.Ordinal)
        .ToEquatableArray();

    // A message is one line, however long or strange the text is that it quotes.
    private static string Readable(string argument)
    {
        string shown = argument.Length <= LongestArgument ? argument : argument.Substring(0, LongestArgument) + "…";
        return shown.Any(char.IsControl) ? new string(shown.Select(c => char.IsControl(c) ? ' ' : c).ToArray()) : shown;
    }
}

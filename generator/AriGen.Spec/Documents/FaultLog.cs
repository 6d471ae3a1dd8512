using System;
using System.Collections.Generic;
using System.Linq;

namespace AriGen.Spec.Documents;

/// <summary>The faults found so far.</summary>
internal sealed class FaultLog
{
    private readonly List<SpecFault> _faults = [];

    public IReadOnlyList<SpecFault> Found => _faults;

    public void Report(FaultKind kind, SpecSpan span, params string[] arguments)
        => _faults.Add(new SpecFault(
            kind, span.Path, span.Line, span.Column, span.Offset, span.Length, arguments.ToEquatableArray()));

    public void Add(IEnumerable<SpecFault> faults) => _faults.AddRange(faults);

    /// <summary>By file and position; whatever comes twice, once.</summary>
    public EquatableArray<SpecFault> Sorted() => _faults
        .Distinct()
        .OrderBy(f => f.Path, StringComparer.Ordinal)
        .ThenBy(f => f.Offset)
        .ThenBy(f => f.Kind.Id, StringComparer.Ordinal)
        .ToEquatableArray();
}

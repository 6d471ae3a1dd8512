using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Reading;

/// <summary>The names of one scope: reports those that cannot be C# names, or not beside the ones before them.</summary>
/// <param name="toCSharp">How the scope makes C# names.</param>
internal sealed class UniqueNames(DiagnosticLog log, Func<string, string> toCSharp)
{
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    /// <summary>The wire name that has a C# name already; null if it is free.</summary>
    public string? OwnerOf(string becomes) => _taken.TryGetValue(becomes, out string? owner) ? owner : null;

    /// <summary>Gives a name that is taken already another form in C#, which must be free.</summary>
    public void Rename(string name, string becomes)
    {
        _taken.Remove(_taken.First(pair => pair.Value == name).Key);
        _taken.Add(becomes, name);
    }

    /// <summary>Whether the name may stay.</summary>
    public bool Add(DocName name)
    {
        string becomes = toCSharp(name.Value);
        if (becomes.Length == 0)
        {
            log.Report(DiagnosticKinds.NoIdentifier, name.Span, name.Value);
            return false;
        }

        if (_taken.TryGetValue(becomes, out string? other))
        {
            log.Report(DiagnosticKinds.NameCollision, name.Span, name.Value, becomes, other);
            return false;
        }

        _taken.Add(becomes, name.Value);
        if (!CSharpName.IsIdentifier(name.Value))
        {
            log.Report(DiagnosticKinds.NameNotIdentifier, name.Span, name.Value, becomes);
        }

        return true;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Reading;

/// <summary>The C# names of one scope. Reports names that are invalid or already taken.</summary>
/// <param name="toCSharp">Converts a wire name to a C# name.</param>
internal sealed class UniqueNames(DiagnosticLog log, Func<string, string> toCSharp)
{
    private readonly Dictionary<string, string> _taken = new(StringComparer.Ordinal);

    /// <summary>Gets the wire name that uses a C# name; null if it is free.</summary>
    public string? OwnerOf(string becomes) => _taken.TryGetValue(becomes, out string? owner) ? owner : null;

    /// <summary>Changes the C# name of a wire name in the scope. The new name must be free.</summary>
    public void Rename(string name, string becomes)
    {
        _taken.Remove(_taken.First(pair => pair.Value == name).Key);
        _taken.Add(becomes, name);
    }

    /// <summary>Adds a name.</summary>
    /// <returns><see langword="true"/> if the name is valid and free; otherwise, <see langword="false"/>.</returns>
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

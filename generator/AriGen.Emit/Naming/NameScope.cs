using System;
using System.Collections.Generic;

namespace AriGen.Emit;

/// <summary>The names of one place: no two are the same, and none is one that the place has of itself.</summary>
internal sealed class NameScope(IEnumerable<string> taken, StringComparer? comparer = null)
{
    private readonly HashSet<string> _taken = new(taken, comparer ?? StringComparer.Ordinal);

    /// <summary>Takes a name; where it is taken already, or is the one that does not fit, the suffix makes another.</summary>
    public string Claim(string name, string suffix, string unfit = "")
    {
        while (name == unfit || !_taken.Add(name))
        {
            name += suffix;
        }

        return name;
    }
}

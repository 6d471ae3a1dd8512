using System;
using System.Collections.Generic;

namespace AriGen.Emit;

/// <summary>The unique names of one scope.</summary>
internal sealed class NameScope(IEnumerable<string> taken, StringComparer? comparer = null)
{
    private readonly HashSet<string> _taken = new(taken, comparer ?? StringComparer.Ordinal);

    /// <summary>Claims a name. While it is taken or equals the unfit name, the suffix is appended.</summary>
    public string Claim(string name, string suffix, string unfit = "")
    {
        while (name == unfit || !_taken.Add(name))
        {
            name += suffix;
        }

        return name;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;

namespace AriGen.Spec;

/// <summary>The numbers of bundled Asterisk versions, from old to new.</summary>
/// <param name="names">Candidates in any order. Names that are not version numbers are skipped.</param>
public sealed class BundledVersions(IEnumerable<string> names)
{
    /// <summary>All versions, such as <c>22.10.1</c>, from old to new.</summary>
    public IReadOnlyList<string> All { get; } = names.Where(name => Version.TryParse(name, out _)).OrderBy(Version.Parse).ToList();

    /// <summary>Finds the newest version with a number that begins with the given parts, such as <c>22</c> or <c>22.10</c>.</summary>
    public string? Find(string prefix)
        => All.LastOrDefault(version => (version + ".").StartsWith(prefix + ".", StringComparison.Ordinal));
}

using AriGen.Tests.ApiDocs;

namespace AriGen.Tests.Sdks;

/// <summary>
/// Compares names of C# with names on the wire. They differ in case and underscores, as <c>AnnouncerFormat</c> and <c>announcer_format</c>,
/// or corrections say which name of C# a wire name has.
/// </summary>
internal sealed class WireName : IEqualityComparer<string>
{
    private static readonly ILookup<string, string> Given = Corrections.GivenNames
        .SelectMany(pair => new[] { pair, (pair.Wire + "Async", pair.Given + "Async") })
        .ToLookup(pair => Bare(pair.Item2), pair => Bare(pair.Item1), StringComparer.OrdinalIgnoreCase);

    public static WireName Comparer { get; } = new();

    public bool Equals(string? x, string? y)
        => x is not null && y is not null && (AreSame(Bare(x), Bare(y)) || IsGiven(x, y) || IsGiven(y, x));

    // A name of C# may stand for several wire names, so that no hash tells them apart.
    public int GetHashCode(string obj) => 0;

    private static bool IsGiven(string name, string wire) => Given[Bare(name)].Any(one => AreSame(one, Bare(wire)));

    private static bool AreSame(string x, string y) => x.Equals(y, StringComparison.OrdinalIgnoreCase);

    private static string Bare(string name) => name.Replace("_", "", StringComparison.Ordinal);
}

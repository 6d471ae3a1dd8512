namespace AriGen.Tests.Sdks;

/// <summary>Compares names of C# with names on the wire, whose case and underscores differ: <c>AnnouncerFormat</c> is <c>announcer_format</c>.</summary>
internal sealed class WireName : IEqualityComparer<string>
{
    public static WireName Comparer { get; } = new();

    public bool Equals(string? x, string? y) => string.Equals(Bare(x), Bare(y), StringComparison.OrdinalIgnoreCase);

    public int GetHashCode(string obj) => Bare(obj)!.GetHashCode(StringComparison.OrdinalIgnoreCase);

    private static string? Bare(string? name) => name?.Replace("_", "", StringComparison.Ordinal);
}

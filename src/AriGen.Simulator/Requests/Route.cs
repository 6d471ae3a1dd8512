using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>The resource that a path names.</summary>
/// <param name="Operations">What can be done with it, by method.</param>
/// <param name="Holes">The parameters of the path.</param>
internal sealed record Route(IReadOnlyDictionary<string, ApiOperation> Operations, IReadOnlyDictionary<string, string> Holes)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];

    /// <summary>The methods, as the header <c>Allow</c> lists them.</summary>
    public string Allowed => string.Join(',', Methods.Where(Operations.ContainsKey).Prepend("OPTIONS"));

    /// <summary>Whether it has a method.</summary>
    public bool Allows(string method) => method == "OPTIONS" || Operations.ContainsKey(method);
}

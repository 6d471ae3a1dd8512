using AriGen.Spec;

namespace AriGen.Simulator;

/// <summary>The resource that a path addresses.</summary>
/// <param name="Operations">The operations by method.</param>
/// <param name="Holes">The parameters of the path.</param>
internal sealed record Route(IReadOnlyDictionary<string, ApiOperation> Operations, IReadOnlyDictionary<string, string> Holes)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE"];

    /// <summary>The methods in the format of the <c>Allow</c> header.</summary>
    public string Allowed => string.Join(',', Methods.Where(Operations.ContainsKey).Prepend("OPTIONS"));

    /// <summary>Whether the resource has a method.</summary>
    public bool Allows(string method) => method == "OPTIONS" || Operations.ContainsKey(method);
}

using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>A type that carries the id of one thing, with the operations that need it.</summary>
/// <param name="Class">The handle.</param>
/// <param name="Model">The model that the server describes the thing with.</param>
/// <param name="GroupProperty">The client's property that has the operations.</param>
/// <param name="Ids">The path parameters that the handle supplies.</param>
/// <param name="Operations">The operations below its path.</param>
public sealed record HandleCode(
    string Class,
    string Model,
    string GroupProperty,
    EquatableArray<HandleIdCode> Ids,
    EquatableArray<OperationCode> Operations);

/// <summary>An id of a handle.</summary>
/// <param name="WireName">The path parameter.</param>
/// <param name="Argument">The constructor's argument.</param>
/// <param name="Property">The handle's property: <c>Id</c> where there is one id.</param>
/// <param name="Documentation">Its meaning.</param>
public sealed record HandleIdCode(string WireName, string Argument, string Property, string Documentation);

using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>A handle: a type with an id and the operations that take it.</summary>
/// <param name="Class">The name of the class.</param>
/// <param name="Model">The model of the object that the id identifies.</param>
/// <param name="GroupProperty">The property of the client with the operations.</param>
/// <param name="Ids">The path parameters that the handle supplies.</param>
/// <param name="Operations">The operations at or below its path.</param>
public sealed record HandleCode(
    string Class,
    string Model,
    string GroupProperty,
    EquatableArray<HandleIdCode> Ids,
    EquatableArray<OperationCode> Operations);

/// <summary>An id of a handle.</summary>
/// <param name="WireName">The path parameter.</param>
/// <param name="Argument">The argument of the constructor.</param>
/// <param name="Property">The property of the handle: <c>Id</c> if there is a single id.</param>
/// <param name="Documentation">Its meaning.</param>
public sealed record HandleIdCode(string WireName, string Argument, string Property, string Documentation);

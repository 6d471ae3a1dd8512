namespace AriGen.Runtime;

/// <summary>The kind of a query parameter, which decides how the body can carry it.</summary>
internal enum QueryKind
{
    /// <summary>A number or a Boolean, which stays in the query: it is short, and a body would need it unquoted.</summary>
    Scalar,

    /// <summary>A string.</summary>
    Text,

    /// <summary>Several strings, which the body carries as an array.</summary>
    List,
}

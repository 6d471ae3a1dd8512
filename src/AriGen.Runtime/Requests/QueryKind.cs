namespace AriGen.Runtime;

/// <summary>What a parameter of the query is.</summary>
internal enum QueryKind
{
    /// <summary>A number or a truth: short, and in a body it would have to be no string.</summary>
    Scalar,

    /// <summary>A string.</summary>
    Text,

    /// <summary>Several strings: in a body an array, because there the server splits nothing.</summary>
    List,
}

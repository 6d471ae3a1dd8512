namespace AriGen.Spec;

/// <summary>The types of ARI's Swagger dialect, and two that only corrections can name.</summary>
public enum ApiTypeKind
{
    /// <summary>No value.</summary>
    Void,

    /// <summary><c>string</c></summary>
    String,

    /// <summary><c>int</c>: 32 bits.</summary>
    Int,

    /// <summary><c>long</c>: 64 bits.</summary>
    Long,

    /// <summary><c>double</c></summary>
    Double,

    /// <summary><c>boolean</c></summary>
    Boolean,

    /// <summary><c>Date</c>: an instant.</summary>
    Date,

    /// <summary><c>object</c>, <c>containers</c>, and every unknown type: any JSON value.</summary>
    Json,

    /// <summary><c>binary</c>: bytes with a content type of their own, not JSON.</summary>
    Binary,

    /// <summary><c>List[X]</c></summary>
    List,

    /// <summary>A JSON object whose members all have one type. Corrections write it <c>Map[X]</c>.</summary>
    Map,

    /// <summary>
    /// Channel or bridge variables: each value is a string, or an object that also requests change events. Corrections write it
    /// <c>Map[variable]</c>.
    /// </summary>
    Variables,

    /// <summary>A model of the api-docs.</summary>
    Model,
}

namespace AriGen.Spec;

/// <summary>The part of a request that carries a parameter.</summary>
public enum ApiParameterLocation
{
    /// <summary>A segment of the path.</summary>
    Path,

    /// <summary>The query string.</summary>
    Query,

    /// <summary>A header of the request.</summary>
    Header,

    /// <summary>A member of the JSON body that has the parameter's name.</summary>
    BodyMember,

    /// <summary>The JSON body itself.</summary>
    Body,
}

namespace AriGen.Analysis;

/// <summary>An aspect in which an element can differ between two versions.</summary>
public enum ApiAspect
{
    /// <summary>The spelling of a name that is the same in C#.</summary>
    Name,

    /// <summary>The version number of ARI.</summary>
    Version,

    /// <summary>The description.</summary>
    Description,

    /// <summary>The notes of an operation.</summary>
    Notes,

    /// <summary>The first Asterisk versions that have the element.</summary>
    Since,

    /// <summary>The Asterisk modules that a resource needs.</summary>
    RequiredModules,

    /// <summary>The HTTP method.</summary>
    Method,

    /// <summary>The path template.</summary>
    Path,

    /// <summary>The type of the response.</summary>
    Response,

    /// <summary>Whether an operation opens the event socket.</summary>
    WebSocket,

    /// <summary>The part of the request that carries a parameter.</summary>
    Location,

    /// <summary>The type.</summary>
    Type,

    /// <summary>Whether a parameter is required, or a property always sent.</summary>
    Required,

    /// <summary>Whether a parameter accepts several values.</summary>
    Multiple,

    /// <summary>The default value of a parameter.</summary>
    Default,

    /// <summary>
    /// Whether the values are restricted. If both sides restrict them, each added or removed value is a change of its own.
    /// </summary>
    Values,

    /// <summary>The bounds of a number.</summary>
    Range,

    /// <summary>Whether a parameter is the id of the object that the operation creates.</summary>
    NewId,

    /// <summary>The api-doc that declares a model.</summary>
    DeclaredIn,

    /// <summary>The base model.</summary>
    Base,

    /// <summary>The property whose value names the sub-type.</summary>
    Discriminator,

    /// <summary>
    /// The generated code. It can differ although the element does not, for example because another element takes or frees a name.
    /// </summary>
    Generated,
}

namespace AriGen.Analysis;

/// <summary>What can differ about an element that both sides have.</summary>
public enum ApiAspect
{
    /// <summary>How the name is written, where C# makes the same name of both.</summary>
    Name,

    /// <summary>The interface's version number.</summary>
    Version,

    /// <summary>What it says of itself in words.</summary>
    Description,

    /// <summary>What else it says of itself.</summary>
    Notes,

    /// <summary>The first versions that have it.</summary>
    Since,

    /// <summary>The Asterisk modules that it needs.</summary>
    RequiredModules,

    /// <summary>The HTTP method.</summary>
    Method,

    /// <summary>The path template.</summary>
    Path,

    /// <summary>The type of the answer.</summary>
    Response,

    /// <summary>Whether it opens the event socket.</summary>
    WebSocket,

    /// <summary>Where a parameter travels.</summary>
    Location,

    /// <summary>The type.</summary>
    Type,

    /// <summary>Whether it must be given, or is always sent.</summary>
    Required,

    /// <summary>Whether several values may be given at once.</summary>
    Multiple,

    /// <summary>What the server takes when it is absent.</summary>
    Default,

    /// <summary>Whether only certain values are allowed. Sets that are there on both sides differ value by value.</summary>
    Values,

    /// <summary>The bounds of a number.</summary>
    Range,

    /// <summary>Whether it names what the operation creates.</summary>
    NewId,

    /// <summary>The api-doc that declares a model.</summary>
    DeclaredIn,

    /// <summary>The model that it inherits from.</summary>
    Base,

    /// <summary>The property that tells the sub-types apart.</summary>
    Discriminator,

    /// <summary>How generated code shows it, although the element itself is the same: something else took or freed a name.</summary>
    Generated,
}

namespace AriGen.Analysis;

/// <summary>A kind of element that can be added, removed or changed.</summary>
public enum ApiElementKind
{
    /// <summary>The whole of ARI.</summary>
    Api,

    /// <summary>A group of operations.</summary>
    Resource,

    /// <summary>An operation.</summary>
    Operation,

    /// <summary>A parameter of an operation.</summary>
    Parameter,

    /// <summary>One of the values that a parameter may have.</summary>
    ParameterValue,

    /// <summary>A documented error status of an operation.</summary>
    Error,

    /// <summary>A model that is not an event.</summary>
    Model,

    /// <summary>A model that inherits from one with a discriminator.</summary>
    Event,

    /// <summary>An entry in the list of a model's sub-types.</summary>
    SubType,

    /// <summary>A property of a model or an event.</summary>
    Property,

    /// <summary>One of the values that a property may have.</summary>
    PropertyValue,
}

namespace AriGen.Analysis;

/// <summary>What can be added, removed or changed.</summary>
public enum ApiElementKind
{
    /// <summary>The whole interface.</summary>
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

    /// <summary>A model that is no event.</summary>
    Model,

    /// <summary>A model below the one that carries the discriminator.</summary>
    Event,

    /// <summary>A model's name among the sub-types of another.</summary>
    SubType,

    /// <summary>A property of a model or an event.</summary>
    Property,

    /// <summary>One of the values that a property may have.</summary>
    PropertyValue,
}

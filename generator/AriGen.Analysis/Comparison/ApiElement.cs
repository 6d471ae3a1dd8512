namespace AriGen.Analysis;

/// <summary>
/// An element, identified by its names. If only the spelling differs between the two versions, the new spelling is used.
/// </summary>
/// <param name="Kind">The kind of element.</param>
/// <param name="Resource">The api-doc that describes it; empty for the whole of ARI.</param>
/// <param name="Owner">The operation's nickname or the model's name; null for a resource.</param>
/// <param name="Member">The parameter or property; null for other kinds.</param>
/// <param name="Item">The value, the error code or the sub-type; null for other kinds.</param>
public sealed record ApiElement(ApiElementKind Kind, string Resource, string? Owner = null, string? Member = null, string? Item = null)
{
    /// <summary>
    /// The place of the element, without the item, in the notation of corrections: <c>channels</c>, <c>channels.dial</c>,
    /// <c>channels.dial(timeout)</c>, <c>Channel</c>, <c>Channel.state</c>.
    /// </summary>
    public string Place => Kind switch
    {
        ApiElementKind.Api => "ARI",
        ApiElementKind.Resource => Resource,
        ApiElementKind.Operation or ApiElementKind.Error => $"{Resource}.{Owner}",
        ApiElementKind.Parameter or ApiElementKind.ParameterValue => $"{Resource}.{Owner}({Member})",
        ApiElementKind.Property or ApiElementKind.PropertyValue => $"{Owner}.{Member}",
        _ => Owner!,
    };

    public override string ToString() => Item is null ? Place : $"{Place}: {Item}";
}

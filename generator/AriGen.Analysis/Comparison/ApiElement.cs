namespace AriGen.Analysis;

/// <summary>
/// An element by its names. Where the new side writes the names of an element differently, with the same C# name, the new names count.
/// </summary>
/// <param name="Kind">What it is.</param>
/// <param name="Resource">The api-doc that it stands in; empty for the whole interface.</param>
/// <param name="Owner">The operation's nickname or the model's name; null for a resource.</param>
/// <param name="Member">The parameter or property; null for what has none.</param>
/// <param name="Item">The value, the error code or the sub-type; null for other kinds.</param>
public sealed record ApiElement(ApiElementKind Kind, string Resource, string? Owner = null, string? Member = null, string? Item = null)
{
    /// <summary>
    /// Its place, without the item, in the notation of corrections: <c>channels</c>, <c>channels.dial</c>,
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

namespace AriGen.Cli;

/// <summary>A kind of difference between traffic and api-docs, with how often it came and where first.</summary>
/// <param name="Kind">What kind it is.</param>
/// <param name="Place">Where in the api-docs: <c>Model.property</c>, <c>resource.operation</c>, an event or a request.</param>
/// <param name="What">What is different.</param>
internal sealed record Difference(DifferenceKind Kind, string Place, string What)
{
    public int Count { get; set; }

    /// <summary>The file and line of the first one, and the place within that message.</summary>
    public required string Where { get; init; }

    /// <summary>What was sent there, shortened.</summary>
    public required string Example { get; init; }
}

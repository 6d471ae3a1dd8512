namespace AriGen.Cli;

/// <summary>A difference between traffic and api-docs, with the number of its occurrences and the first place.</summary>
/// <param name="Kind">The kind of difference.</param>
/// <param name="Place">The place in the api-docs: <c>Model.property</c>, <c>resource.operation</c>, an event or a request.</param>
/// <param name="What">The description of the difference.</param>
internal sealed record Difference(DifferenceKind Kind, string Place, string What)
{
    public int Count { get; set; }

    /// <summary>The file and line of the first occurrence, and the place within the message.</summary>
    public required string Where { get; init; }

    /// <summary>The value of the first occurrence, shortened.</summary>
    public required string Example { get; init; }
}

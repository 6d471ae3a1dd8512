namespace AriGen.Runtime;

/// <summary>A parameter of the query.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Values">Its values as they were given.</param>
/// <param name="Text">Name and values as the query spells them.</param>
/// <param name="Kind">What may become of it in a body.</param>
internal readonly record struct QueryEntry(string Name, string[] Values, string Text, QueryKind Kind)
{
    /// <summary>The server splits at commas and knows no escape for one.</summary>
    public bool NeedsBody => Kind == QueryKind.List && Values.Any(static value => value.Contains(',', StringComparison.Ordinal));

    /// <summary>The bytes it takes in the target, with the character that joins it on.</summary>
    public int Length => Text.Length + 1;
}


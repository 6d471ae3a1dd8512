using System.Text.Json;

namespace AriGen.Cli;

/// <summary>Collects differences: each kind at each place once.</summary>
internal sealed class DifferenceLog
{
    private const int MaxExampleLength = 80;

    private readonly Dictionary<(DifferenceKind Kind, string Place, string What), Difference> _found = [];

    /// <summary>The file and line of the current message.</summary>
    public string Line { get; set; } = "";

    public IReadOnlyList<Difference> Sorted
        => [.. _found.Values.OrderBy(static one => one.Place, StringComparer.Ordinal)
            .ThenBy(static one => one.Kind)
            .ThenBy(static one => one.What, StringComparer.Ordinal)];

    public void Add(DifferenceKind kind, string place, string what, string path, JsonElement value)
        => Add(kind, place, what, path, value.GetRawText());

    public void Add(DifferenceKind kind, string place, string what, string path, string example)
    {
        if (!_found.TryGetValue((kind, place, what), out Difference? difference))
        {
            string text = OneLine.Of(example);
            difference = new Difference(kind, place, what)
            {
                Where = path.Length == 0 ? Line : $"{Line} at {path}",
                Example = text.Length <= MaxExampleLength ? text : text[..MaxExampleLength] + "…",
            };
            _found.Add((kind, place, what), difference);
        }

        difference.Count++;
    }
}

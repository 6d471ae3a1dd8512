using System.Globalization;
using AriGen.Analysis;

namespace AriGen.Cli;

/// <summary>Differences for people and for programs.</summary>
internal static class DifferenceText
{
    public static string Lines(IEnumerable<Difference> differences)
        => string.Concat(differences.Select(static one => OneLine.Of(string.Create(
            CultureInfo.InvariantCulture, $"{one.Place}: {one.What} ({one.Count}×, first in {one.Where}): {one.Example}")) + "\n"));

    public static string Json(IEnumerable<Difference> differences) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.Array("differences", differences, one =>
        {
            json.WriteStartObject();
            json.WriteString("kind", one.Kind.ToString().ToLowerInvariant());
            json.WriteString("place", one.Place);
            json.WriteString("what", one.What);
            json.WriteNumber("count", one.Count);
            json.WriteString("where", one.Where);
            json.WriteString("example", one.Example);
            json.WriteEndObject();
        });
        json.WriteEndObject();
    }) + "\n";
}

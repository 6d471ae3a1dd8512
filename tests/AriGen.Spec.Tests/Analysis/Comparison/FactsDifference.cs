namespace AriGen.Spec.Tests.Comparison;

/// <summary>The expected differences of two bundled versions, from their facts files.</summary>
internal static class FactsDifference
{
    public static IEnumerable<string> Lines(FactsSide old, FactsSide @new)
    {
        foreach ((string key, FactsElement element) in @new.Elements.Where(e => !old.Elements.ContainsKey(e.Key)))
        {
            if (IsTold(element, key, old))
            {
                yield return $"Added {Kind(key, element.IsEvent)} [{element.Text}]";
            }
        }

        foreach ((string key, FactsElement was) in old.Elements)
        {
            if (!@new.Elements.TryGetValue(key, out FactsElement? becomes))
            {
                if (IsTold(was, key, @new))
                {
                    yield return $"Removed {Kind(key, was.IsEvent)} [{was.Text}]";
                }

                continue;
            }

            string place = Kind(key, was.IsEvent || becomes.IsEvent);
            foreach (string line in was.Aspects.SelectMany(aspect => Aspect(place, aspect.Key, aspect.Value, becomes.Aspects[aspect.Key])))
            {
                yield return line;
            }
        }
    }

    // Parameters, properties and errors are reported only if both sides have their owner; sub-types are always reported.
    private static bool IsTold(FactsElement element, string key, FactsSide other)
        => element.Parent is null || other.Elements.ContainsKey(element.Parent) || key.StartsWith("SubType ", StringComparison.Ordinal);

    private static IEnumerable<string> Aspect(string place, string aspect, string old, string @new)
    {
        if (aspect == "Values" && old.Length > 0 && @new.Length > 0)
        {
            string owner = place.Replace("Parameter ", "ParameterValue ", StringComparison.Ordinal)
                .Replace("Property ", "PropertyValue ", StringComparison.Ordinal);
            string[] were = old.Split(", "), are = @new.Split(", ");
            return are.Except(were).Select(v => $"Added {owner}: {v} []").Concat(were.Except(are).Select(v => $"Removed {owner}: {v} []"));
        }

        return old == @new ? [] : [$"Changed {place} {aspect} [{old}] [{@new}]"];
    }

    private static string Kind(string key, bool isEvent) => isEvent ? key.Replace("Model ", "Event ", StringComparison.Ordinal) : key;
}

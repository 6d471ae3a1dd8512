namespace AriGen.Spec.Tests.Comparison;

/// <summary>What a comparison of two bundled versions must find, worked out from the facts files alone.</summary>
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

            foreach (string line in was.Aspects.Keys.SelectMany(aspect => Aspect(Kind(key, was.IsEvent || becomes.IsEvent), aspect, was.Aspects[aspect], becomes.Aspects[aspect])))
            {
                yield return line;
            }
        }
    }

    // Sub-types are told of new and gone models, too; parameters, properties and errors only where their owner is on both sides.
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

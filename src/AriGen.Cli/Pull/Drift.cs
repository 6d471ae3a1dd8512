using System.Text.Json;

namespace AriGen.Cli;

/// <summary>Finds the differences between a folder and a server. Layout and the server address do not count.</summary>
internal static class Drift
{
    private const string AskedAddress = "basePath";

    /// <summary>Returns one line for each file that differs.</summary>
    public static IEnumerable<string> Of(string folder, IReadOnlyDictionary<string, byte[]> server)
    {
        foreach ((string path, byte[] content) in server)
        {
            string local = Path.Combine(folder, path);
            if (!File.Exists(local))
            {
                yield return $"{path} is on the server and not in the folder";
            }
            else if (Difference(File.ReadAllBytes(local), content) is { } place)
            {
                yield return place.Length == 0 ? $"{path} differs" : $"{path} differs, first at '{place}'";
            }
        }

        string docs = Path.Combine(folder, SpecSource.DocsFolder);
        string[] there = Directory.Exists(docs) ? Directory.GetFiles(docs, "*.json") : [];
        foreach (string local in there.Order(StringComparer.Ordinal))
        {
            string path = $"{SpecSource.DocsFolder}/{Path.GetFileName(local)}";
            if (!server.ContainsKey(path))
            {
                yield return $"{path} is in the folder and not on the server";
            }
        }
    }

    private static string? Difference(byte[] local, byte[] server)
    {
        if (local.AsSpan().SequenceEqual(server))
        {
            return null;
        }

        try
        {
            using JsonDocument left = JsonDocument.Parse(DocText.Of(local));
            using JsonDocument right = JsonDocument.Parse(DocText.Of(server));
            return Difference(left.RootElement, right.RootElement, "");
        }
        catch (JsonException)
        {
            return "";
        }
    }

    /// <summary>Returns the place of the first difference; <see langword="null"/> if there is none.</summary>
    private static string? Difference(JsonElement left, JsonElement right, string place)
    {
        if (left.ValueKind != right.ValueKind)
        {
            return place;
        }

        return left.ValueKind switch
        {
            JsonValueKind.Object => InObjects(left, right, place),
            JsonValueKind.Array => InArrays(left, right, place),
            _ => JsonElement.DeepEquals(left, right) ? null : place,
        };
    }

    private static string? InObjects(JsonElement left, JsonElement right, string place)
    {
        IEnumerable<string> names = left.EnumerateObject().Concat(right.EnumerateObject()).Select(static member => member.Name).Distinct();
        foreach (string name in names.Where(name => place.Length > 0 || name != AskedAddress))
        {
            string member = place.Length == 0 ? name : $"{place}.{name}";
            string? found = left.TryGetProperty(name, out JsonElement one) && right.TryGetProperty(name, out JsonElement other)
                ? Difference(one, other, member)
                : member;
            if (found is not null)
            {
                return found;
            }
        }

        return null;
    }

    private static string? InArrays(JsonElement left, JsonElement right, string place)
    {
        int common = Math.Min(left.GetArrayLength(), right.GetArrayLength());
        for (int index = 0; index < common; index++)
        {
            if (Difference(left[index], right[index], $"{place}[{index}]") is { } found)
            {
                return found;
            }
        }

        return left.GetArrayLength() == right.GetArrayLength() ? null : $"{place}[{common}]";
    }
}

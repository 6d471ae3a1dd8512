using System.Text.Json.Nodes;

namespace AriGen.Twins.Coverage;

/// <summary>The type of an event and its members at every depth, without their values.</summary>
/// <param name="Type">The type.</param>
/// <param name="Members">The members' paths, sorted.</param>
internal sealed record EventShape(string Type, string Members)
{
    /// <summary>Members whose own members are data, such as names of variables.</summary>
    private static readonly HashSet<string> Maps = ["userevent", "channelvars", "bridgevars", "variables"];

    public static EventShape Of(string message)
    {
        JsonObject root = JsonNode.Parse(message)!.AsObject();
        SortedSet<string> members = new(StringComparer.Ordinal);
        Collect(root, "", members);
        return new EventShape(root["type"]!.GetValue<string>(), string.Join(' ', members));
    }

    /// <summary>Returns the members that the other shape has in addition (+) or lacks (-).</summary>
    public string DifferenceTo(EventShape other)
    {
        string[] mine = Members.Split(' '), others = other.Members.Split(' ');
        return string.Join(
            ' ',
            others.Except(mine).Select(static member => "+" + member).Concat(mine.Except(others).Select(static member => "-" + member)));
    }

    private static void Collect(JsonNode? node, string path, SortedSet<string> members)
    {
        if (node is JsonArray items)
        {
            foreach (JsonNode? item in items)
            {
                Collect(item, path + "[].", members);
            }
        }
        else if (node is JsonObject map)
        {
            foreach ((string name, JsonNode? value) in map)
            {
                members.Add(path + name);
                if (!Maps.Contains(name))
                {
                    Collect(value, path + name + ".", members);
                }
            }
        }
    }
}

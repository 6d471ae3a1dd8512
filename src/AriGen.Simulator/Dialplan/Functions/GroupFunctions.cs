using System.Globalization;
using static AriGen.Simulator.TableFunction;

namespace AriGen.Simulator;

/// <summary>GROUP and the functions that count the channels of a group. A channel is in one group of each category.</summary>
internal static class GroupFunctions
{
    public static IReadOnlyList<DialplanFunction> All { get; } =
    [
        new TableFunction("GROUP", Own, Join),
        new TableFunction(
            "GROUP_COUNT",
            static (channel, text) => Split(text) is var (group, category)
                ? Count(channel.Pbx, group.Length > 0 ? group : Own(channel, category) ?? "", category)
                : null),
        new TableFunction(
            "GROUP_LIST",
            static (channel, _) => string.Join(
                ' ',
                channel.Groups.OrderByDescending(static one => one.Category.Length == 0)
                    .Select(static one => one.Category.Length == 0 ? one.Name : $"{one.Name}@{one.Category}"))),
        new TableFunction(
            "GROUP_MATCH_COUNT",
            static (channel, text) => text.Length > 0 && Split(text) is var (group, category)
                ? CountMatches(channel.Pbx, group, category)
                : null),
    ];

    private static string? Own(Channel channel, string category)
        => channel.Groups.FirstOrDefault(one => category.Length == 0 || one.Category == category).Name;

    private static void Join(Channel channel, string category, string group)
    {
        // A group may contain its category. Then the given category becomes a part of that.
        (string name, string key) = Split(category.Length == 0 ? group : $"{group}@{category}");
        channel.Groups.RemoveAll(one => one.Category == key);
        if (name.Length > 0)
        {
            channel.Groups.Add((name, key));
        }
    }

    private static (string Group, string Category) Split(string text)
        => text.Split('@', 2) is [var group, var category] ? (group, category) : (text, "");

    private static string Count(Pbx pbx, string group, string category)
        => Count(pbx, one => one.Name == group && (category.Length == 0 || one.Category == category));

    private static string CountMatches(Pbx pbx, string group, string category)
        => Count(
            pbx,
            one => TextFunctions.Matches(group, one.Name) == "1"
                && (category.Length == 0 || TextFunctions.Matches(category, one.Category) == "1"));

    private static string Count(Pbx pbx, Func<(string Name, string Category), bool> fits)
        => pbx.Channels.All.SelectMany(static channel => channel.Groups).Count(fits).ToString(CultureInfo.InvariantCulture);
}

using System.Globalization;

namespace AriGen.Simulator;

/// <summary>Goes on at [[context,]extension,]priority.</summary>
internal sealed class GotoApplication() : DialplanApplication("Goto")
{
    public override Task<bool> RunAsync(Channel channel, string data) => Task.FromResult(Jump(channel, data));

    /// <summary>Goes there.</summary>
    /// <returns>False where there is no such label.</returns>
    public static bool Jump(Channel channel, string data)
    {
        if (PlaceOf(channel, data) is not { } place)
        {
            return false;
        }

        channel.Progress.GoTo(place.Context, place.Extension, place.Priority);
        return true;
    }

    /// <summary>The place that is meant; null for a label that is not there.</summary>
    public static DialplanPlace? PlaceOf(Channel channel, string data)
    {
        string[] parts = data.Split(',', StringSplitOptions.TrimEntries);
        string context = parts.Length > 2 ? parts[^3] : channel.Place.Context, extension = parts.Length > 1 ? parts[^2] : channel.Place.Extension;
        long? priority = long.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number
            : channel.Pbx.Dialplan.FindLabel(context, extension, parts[^1]);
        return priority is { } found ? new DialplanPlace(context, extension, found) : null;
    }
}

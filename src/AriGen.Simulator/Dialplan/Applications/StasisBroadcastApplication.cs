using System.Text.RegularExpressions;

namespace AriGen.Simulator;

/// <summary>StasisBroadcast: offers the channel to all applications with matching names, and gives it to the first claim.</summary>
/// <remarks>
/// The data are a timeout in milliseconds, a regular expression for the names, the arguments separated by colons, and whether the others
/// get an event about the claim.
/// </remarks>
internal sealed class StasisBroadcastApplication() : DialplanApplication("StasisBroadcast")
{
    private const string Status = "STASISSTATUS";
    private const int UsualLimit = 500;

    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        string[] parts = Split(data, 4);
        channel.Variables.Set(Status, "");
        Broadcast broadcast = new(
            channel,
            [.. channel.Pbx.Applications.All
                .Where(application => application.Socket is not null && Regex.IsMatch(application.Name, parts[1]))]);
        channel.Pbx.Broadcasts.Add(channel.Id, broadcast);
        await broadcast.OfferAsync(TimeSpan.FromMilliseconds(int.TryParse(parts[0], out int limit) ? limit : UsualLimit));
        if (broadcast.Winner is { } winner)
        {
            if (Arguments.IsTrue(parts[3]))
            {
                broadcast.TellOfWinner();
            }

            await StasisVisit.EnterAsync(channel, winner, parts[2].Split(':', StringSplitOptions.RemoveEmptyEntries));
        }
        else
        {
            channel.Variables.Set(Status, "TIMEOUT");

            // The wait reads nothing from the channel, and so the cause of the hangup stays unknown.
            channel.Cause = channel.IsHungUp ? 0 : channel.Cause;
        }

        channel.Pbx.Broadcasts.Remove(channel.Id);
        return !channel.IsHungUp;
    }
}

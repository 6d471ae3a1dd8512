using System.Text.RegularExpressions;

namespace AriGen.Simulator;

/// <summary>
/// Offers the channel to all applications whose names fit, and hands it to the first that claims it: the time in milliseconds, a regular
/// expression for the names, the arguments with colons between them, and whether the others are told of the claim.
/// </summary>
internal sealed class StasisBroadcastApplication() : DialplanApplication("StasisBroadcast")
{
    private const string Status = "STASISSTATUS";
    private const int UsualLimit = 500;

    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        string[] parts = Split(data, 4);
        channel.Variables.Set(Status, "");
        Broadcast broadcast = new(channel, [.. channel.Pbx.Applications.All.Where(application => application.Socket is not null && Regex.IsMatch(application.Name, parts[1]))]);
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

            // The wait reads nothing from the channel, and so does not learn why it was hung up.
            channel.Cause = channel.IsHungUp ? 0 : channel.Cause;
        }

        channel.Pbx.Broadcasts.Remove(channel.Id);
        return !channel.IsHungUp;
    }
}

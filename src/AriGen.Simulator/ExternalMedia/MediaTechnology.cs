using System.Globalization;

namespace AriGen.Simulator;

/// <summary>A channel whose far end is a program that takes and sends audio. It answers at once, whether or not anybody is there.</summary>
internal class MediaTechnology : Technology
{
    /// <summary>The technology that sends RTP.</summary>
    public const string Rtp = "UnicastRTP";

    /// <summary>Makes a channel that sends RTP.</summary>
    /// <param name="pbx">Where.</param>
    /// <param name="resource">Such as <c>127.0.0.1:19000/c(ulaw)</c>.</param>
    /// <param name="request">What is asked of the channel.</param>
    /// <returns>Null where that is no address, or the format is unknown.</returns>
    public static Channel? RequestRtp(Pbx pbx, string resource, ChannelRequest request)
    {
        string[] parts = resource.Split('/', 2);
        int colon = parts[0].LastIndexOf(':');
        string host = parts[0][..Math.Max(colon, 0)];
        bool isFormat = MediaFormat.IsKnown(MediaFormat.Of(parts.ElementAtOrDefault(1)));
        if (!int.TryParse($"0{parts[0][(colon + 1)..]}", NumberStyles.None, CultureInfo.InvariantCulture, out int port) || !IsKnown(host) || !isFormat)
        {
            return null;
        }

        Channel channel = Create(pbx, new MediaTechnology(), request, $"{Rtp}/{parts[0]}-{pbx.Ids.NextAddress()}");
        channel.Variables.Set("UNICASTRTP_LOCAL_PORT", $"{10000 + (port % 5000 * 2)}");
        channel.Variables.Set("UNICASTRTP_LOCAL_ADDRESS", Uri.CheckHostName(host) == UriHostNameType.IPv6 ? "::1" : "127.0.0.1");
        return channel;
    }

    public override Task<bool> CallAsync(Channel channel)
    {
        channel.Scheduler.Start(() =>
        {
            channel.Receive(Signal.Answer);
            return Task.CompletedTask;
        });
        return Task.FromResult(true);
    }

    /// <summary>Whether a host has an address. Nothing is looked up: only the names below invalid, which is reserved for that, have none.</summary>
    private static bool IsKnown(string host)
        => Uri.CheckHostName(host) != UriHostNameType.Unknown && !$".{host}".EndsWith(".invalid", StringComparison.OrdinalIgnoreCase);

    protected static Channel Create(Pbx pbx, Technology technology, ChannelRequest request, string name)
    {
        Channel channel = new(pbx, technology, request.Id ?? pbx.Ids.NextUniqueId(), name) { Place = DialplanPlace.Nowhere };
        channel.Announce();
        return channel;
    }
}

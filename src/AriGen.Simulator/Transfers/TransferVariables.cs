namespace AriGen.Simulator;

/// <summary>Variables by which the dialplan and clients learn of a transfer.</summary>
internal static class TransferVariables
{
    public const string Blind = "BLINDTRANSFER", Attended = "ATTENDEDTRANSFER";

    /// <summary>Tells all in a bridge who transfers, and that one whom.</summary>
    public static void Set(string name, Channel transferer, Bridge bridge)
    {
        List<Channel> channels = [.. bridge.Channels];
        foreach (Channel channel in channels)
        {
            channel.Variables.Set(name, channel == transferer ? string.Join(',', channels.Where(other => other != transferer).Select(static other => other.Name)) : transferer.Name);
        }
    }

    /// <summary>Asterisk takes them away as soon as the channel is in a bridge again.</summary>
    public static void Forget(Channel channel)
    {
        foreach (string name in (ReadOnlySpan<string>)[Blind, Attended])
        {
            if (!string.IsNullOrEmpty(channel.Variables.Find(name)))
            {
                channel.Variables.Set(name, null);
            }
        }
    }
}

namespace AriGen.Simulator;

/// <summary>The variables that show a transfer to the dialplan and to clients.</summary>
internal static class TransferVariables
{
    public const string Blind = "BLINDTRANSFER", Attended = "ATTENDEDTRANSFER";

    /// <summary>Sets the variable of all channels in a bridge: the transferer for the others, and the others for the transferer.</summary>
    public static void Set(string name, Channel transferer, Bridge bridge)
    {
        List<Channel> channels = [.. bridge.Channels];
        foreach (Channel channel in channels)
        {
            channel.Variables.Set(
                name,
                channel == transferer
                    ? string.Join(',', channels.Where(other => other != transferer).Select(static other => other.Name))
                    : transferer.Name);
        }
    }

    /// <summary>Clears the variables. Asterisk does so as soon as the channel enters a bridge again.</summary>
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

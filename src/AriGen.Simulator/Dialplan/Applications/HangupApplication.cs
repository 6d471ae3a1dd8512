using System.Globalization;

namespace AriGen.Simulator;

/// <summary>Hangs up, with a cause by its number; without one, with that which the channel has already.</summary>
internal sealed class HangupApplication() : DialplanApplication("Hangup")
{
    public override Task<bool> RunAsync(Channel channel, string data)
    {
        channel.Cause = int.TryParse(data, NumberStyles.None, CultureInfo.InvariantCulture, out int cause) ? cause
            : channel.Cause > 0 ? channel.Cause
            : HangupCause.NormalClearing;
        return Task.FromResult(false);
    }
}

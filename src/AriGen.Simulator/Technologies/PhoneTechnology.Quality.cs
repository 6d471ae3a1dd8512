using System.Globalization;

namespace AriGen.Simulator;

/// <summary>How good the call was. Packets are counted, and none of them is ever late or lost.</summary>
internal sealed partial class PhoneTechnology
{
    private const string Prefix = "RTPAUDIOQOS";

    private bool _qualityTold;

    /// <summary>What the server's own sound is known by in RTP: the same in each run, another for each channel.</summary>
    public uint Source => unchecked((uint.Parse(Channel!.Name.AsSpan(^8..), NumberStyles.HexNumber, CultureInfo.InvariantCulture) + 1) * 2654435761u);

    /// <summary>What the phone's sound is known by: known to the server with the first of it.</summary>
    public uint RemoteSource => Received.Packets > 0 ? ~Source : 0;

    /// <summary>From the server to the phone.</summary>
    public RtpStream Sent { get; } = new(pbx.Scheduler.Time);

    /// <summary>From the phone to the server.</summary>
    public RtpStream Received { get; } = new(pbx.Scheduler.Time);

    public override void Speak(Channel channel, Audio audio) => Sent.Flow(audio != Audio.None);

    /// <summary>Asterisk sets these as soon as it hears of the end, and once only. Their blanks are its own.</summary>
    private void TellQuality(Channel channel)
    {
        if (_qualityTold || State != CallState.Answered)
        {
            return;
        }

        _qualityTold = true;
        Channel? partner = Partner;
        Tell("", string.Create(CultureInfo.InvariantCulture,
            $"ssrc={Source};themssrc={RemoteSource};lp=0;rxjitter=0.000000;rxcount={Received.Packets};txjitter=0.000000;txcount={Sent.Packets};rlp=0;rtt=0.000000;rxmes=0.000000;txmes=0.000000"));
        Tell("JITTER", Zeros("", "minrx", "maxrx", "avgrx", "stdevrx", "mintx", "maxtx", "avgtx", "stdevtx", "jitter"));
        Tell("LOSS", Zeros("  ", "minrx", "maxrx", "avgrx", "stdevrx", "mintx", "maxtx", "avgtx", "stdevtx", "lost"));
        Tell("RTT", Zeros("     ", "min", "max", "avg", "stdev", "rtt"));
        Tell("MES", Zeros("   ", "minrx", "maxrx", "avgrx", "stdevrx", "mintx", "maxtx", "avgtx", "stdevtx", "mes"));
        channel.Show();
        partner?.Show();

        void Tell(string name, string value)
        {
            channel.Variables.Set(Prefix + name, value);

            // The other one gets it too, under a name of its own.
            partner?.Variables.Set(Prefix + name + "BRIDGED", value);
        }
    }

    private static string Zeros(string blanks, params string[] names) => string.Concat(names[..^1].Select(name => $"{blanks}{name}{names[^1]}=000.000000;"));
}

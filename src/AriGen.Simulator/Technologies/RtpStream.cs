namespace AriGen.Simulator;

/// <summary>The number of packets of one direction of a call.</summary>
/// <remarks>There are fifty a second while there is audio, as for u-law and A-law, and some for each digit.</remarks>
internal sealed class RtpStream(TimeProvider time)
{
    private const int AudioOctets = 160, DigitPackets = 5, DigitOctets = 4;

    private static readonly TimeSpan PacketTime = TimeSpan.FromMilliseconds(20);

    private int _audio;
    private int _digits;
    private long? _since;

    public int Packets => Audio + (_digits * DigitPackets);

    public int Octets => (Audio * AudioOctets) + (_digits * DigitPackets * DigitOctets);

    private int Audio => _audio + (_since is { } since ? (int)(time.GetElapsedTime(since) / PacketTime) : 0);

    /// <summary>Starts or stops the audio.</summary>
    public void Flow(bool flows)
    {
        _audio = Audio;
        _since = flows ? time.GetTimestamp() : null;
    }

    public void AddDigit() => _digits++;
}

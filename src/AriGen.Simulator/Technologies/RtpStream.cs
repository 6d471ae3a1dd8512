namespace AriGen.Simulator;

/// <summary>Counts the packets that one direction of a call would have: fifty a second while there is audio, as of u-law or A-law, and some for each digit.</summary>
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

    /// <summary>There is audio from now on, or no longer.</summary>
    public void Flow(bool flows)
    {
        _audio = Audio;
        _since = flows ? time.GetTimestamp() : null;
    }

    public void AddDigit() => _digits++;
}

namespace AriGen.Simulator;

internal sealed partial class Bridge
{
    /// <summary>The technology that mixes what more than two say.</summary>
    public const string SoftMix = "softmix";

    // How many members who are heard say what.
    private readonly int[] _voices = new int[Enum.GetValues<Audio>().Length];

    /// <summary>A digit of one member goes to all others.</summary>
    public void PassDigit(BridgeMember from, char digit, int milliseconds)
    {
        if (Kind.Type == Wire.BridgeType.Mixing)
        {
            foreach (BridgeMember other in _members.Where(member => member != from).ToList())
            {
                other.Channel?.Technology.SendDigit(other.Channel, digit, milliseconds);
                other.DigitReceived?.Invoke(digit);
            }
        }
    }

    /// <summary>Each hears the others; those who are put on hold hear the server's own only.</summary>
    private void Mix()
    {
        // Counted once, because each member would have to ask all the others. What one hears may change what another says: then this runs within itself.
        Array.Clear(_voices);
        foreach (BridgeMember member in _members.Where(IsHeard))
        {
            _voices[(int)member.Voice.Hears]++;
        }

        foreach (BridgeMember member in _members.ToList())
        {
            member.Hear(MixFor(member));
        }
    }

    private Audio MixFor(BridgeMember member)
    {
        Audio own = IsHeard(member) ? member.Voice.Hears : Audio.None;
        Audio loudest = IsSaidByOthers(Audio.Sound, own) ? Audio.Sound : IsSaidByOthers(Audio.Silence, own) ? Audio.Silence : Audio.None;

        // A mixer makes a stream without gaps, where two that are connected with each other only hear what comes.
        return loudest == Audio.None && Technology == SoftMix ? Audio.Silence : loudest;
    }

    private bool IsHeard(BridgeMember member) => Kind.Type == Wire.BridgeType.Mixing || member.Channel is null;

    private bool IsSaidByOthers(Audio audio, Audio own) => _voices[(int)audio] > (own == audio ? 1 : 0);
}

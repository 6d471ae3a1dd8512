namespace AriGen.Simulator;

internal sealed partial class Bridge
{
    /// <summary>The technology that mixes the audio of more than two members.</summary>
    public const string SoftMix = "softmix";

    // The number of audible members for each kind of audio.
    private readonly int[] _voices = new int[Enum.GetValues<Audio>().Length];

    /// <summary>Passes a digit of one member on to all others.</summary>
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

    /// <summary>Updates what each member hears: the others, or only the server's own members while it is on hold.</summary>
    private void Mix()
    {
        // Counted once rather than by each member. A member's new audio may change that of another one, which runs this method recursively.
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

        // A mixer makes a stream without gaps. Two connected members hear only what the other one sends.
        return loudest == Audio.None && Technology == SoftMix ? Audio.Silence : loudest;
    }

    private bool IsHeard(BridgeMember member) => Kind.Type == Wire.BridgeType.Mixing || member.Channel is null;

    private bool IsSaidByOthers(Audio audio, Audio own) => _voices[(int)audio] > (own == audio ? 1 : 0);
}

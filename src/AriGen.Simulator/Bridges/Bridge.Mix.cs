namespace AriGen.Simulator;

internal sealed partial class Bridge
{
    /// <summary>The technology that mixes what more than two say.</summary>
    public const string SoftMix = "softmix";

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
        foreach (BridgeMember member in _members.ToList())
        {
            member.Hear(MixFor(member));
        }
    }

    private Audio MixFor(BridgeMember member)
    {
        Audio loudest = _members.Where(other => other != member && (Kind.Type == Wire.BridgeType.Mixing || other.Channel is null))
            .Select(static other => other.Voice.Hears).DefaultIfEmpty(Audio.None).Max();

        // A mixer makes a stream without gaps, where two that are connected with each other only hear what comes.
        return loudest == Audio.None && Technology == SoftMix ? Audio.Silence : loudest;
    }
}

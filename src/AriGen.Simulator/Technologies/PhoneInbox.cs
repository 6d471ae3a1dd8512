using System.Threading.Channels;

namespace AriGen.Simulator;

/// <summary>What has come to a phone and nobody has taken yet, each kind in order.</summary>
internal sealed class PhoneInbox
{
    public Channel<PhoneTechnology> Calls { get; } = System.Threading.Channels.Channel.CreateUnbounded<PhoneTechnology>();

    public Channel<SimulatedText> Texts { get; } = System.Threading.Channels.Channel.CreateUnbounded<SimulatedText>();

    /// <summary>Where the server has told it to call.</summary>
    public Channel<string> Refers { get; } = System.Threading.Channels.Channel.CreateUnbounded<string>();
}

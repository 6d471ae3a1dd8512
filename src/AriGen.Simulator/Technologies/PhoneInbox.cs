using System.Threading.Channels;

namespace AriGen.Simulator;

/// <summary>The calls, texts and referrals that have reached a phone, for scripts to take them in order.</summary>
internal sealed class PhoneInbox
{
    public Channel<PhoneTechnology> Calls { get; } = System.Threading.Channels.Channel.CreateUnbounded<PhoneTechnology>();

    public Channel<SimulatedText> Texts { get; } = System.Threading.Channels.Channel.CreateUnbounded<SimulatedText>();

    /// <summary>The addresses that the server has referred the phone to.</summary>
    public Channel<string> Refers { get; } = System.Threading.Channels.Channel.CreateUnbounded<string>();
}

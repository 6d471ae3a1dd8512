namespace AriGen.Simulator;

/// <summary>Sends back what it hears: digits, sound and silence.</summary>
internal sealed class EchoApplication() : DialplanApplication("Echo")
{
    public override async Task<bool> RunAsync(Channel channel, string data)
    {
        channel.Digits.Received = (digit, milliseconds) => channel.Technology.SendDigit(channel, digit, milliseconds);
        channel.Ear.Changed += SendBack;
        SendBack();
        await channel.WaitAsync(Timeout.InfiniteTimeSpan);
        channel.Ear.Changed -= SendBack;
        channel.Digits.Received = null;
        return false;

        void SendBack() => channel.Mouth.Say(SpeechSource.Playback, channel.Ear.Hears);
    }
}

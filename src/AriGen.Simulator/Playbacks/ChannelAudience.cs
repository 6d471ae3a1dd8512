using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The far end of a channel.</summary>
internal sealed class ChannelAudience(Channel channel) : Audience
{
    public override string Target => $"channel:{channel.Id}";

    public override CancellationToken Gone => channel.HungUp;

    public override void Publish(Event message)
    {
        channel.Publish(message);
        if (message is PlaybackStarted && channel.State != ChannelState.Up)
        {
            // A far end that still rings has to hear it too.
            channel.Technology.Indicate(channel, Signal.Progress);
        }
    }

    public override void Hear(string media) => channel.Technology.Hear(media);

    public override void Hear(Audio audio) => channel.Mouth.Say(SpeechSource.Playback, audio);

    public override void Hear(int hertz, CancellationToken end) => channel.Detectors.Tone?.Hear(hertz, ToneDetector.Sent, end);
}

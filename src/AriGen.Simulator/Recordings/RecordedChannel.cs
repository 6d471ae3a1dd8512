using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The far end of a channel, recorded.</summary>
internal sealed class RecordedChannel(Channel channel) : RecordingSource
{
    public override string Target => $"channel:{channel.Id}";

    public override Ear Ear => channel.Ear;

    public override CancellationToken Gone => channel.HungUp;

    public override string? Obstacle => channel.Member is null ? null : "Cannot record channel while in bridge";

    public override void Publish(Event message) => channel.Publish(message);

    public override void Listen(Action<char>? digit) => channel.DigitReceived = digit is null ? null : (received, _) => digit(received);
}

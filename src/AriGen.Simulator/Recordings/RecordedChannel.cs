using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The far end of a channel, recorded.</summary>
internal sealed class RecordedChannel(Channel channel) : RecordingSource
{
    public override string Target => $"channel:{channel.Id}";

    public override Ear Ear => channel.Ear;

    public override CancellationToken Gone => channel.HungUp;

    public override string? Obstacle => channel.Member is null ? null : "Cannot record channel while in bridge";

    /// <summary>Asterisk records no call that is not answered: it answers it.</summary>
    public override Task PrepareAsync()
        => channel.State == ChannelState.Ring || channel.State == ChannelState.Ringing ? AnswerApplication.AnswerAsync(channel) : Task.CompletedTask;

    public override void Publish(Event message) => channel.Publish(message);

    public override void Listen(Action<char>? digit) => channel.Digits.Received = digit is null ? null : (received, _) => digit(received);
}

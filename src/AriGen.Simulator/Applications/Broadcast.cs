using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>A channel that is on offer to several applications. It goes to the one that the first claim names, which may be another one.</summary>
internal sealed class Broadcast(Channel channel, IReadOnlyList<StasisApplication> applications)
{
    private Action? _claimed;

    /// <summary>Who has claimed it; null while nobody has.</summary>
    public string? Winner { get; private set; }

    /// <summary>Claims it.</summary>
    /// <returns>False where somebody has been faster.</returns>
    public bool TryClaim(string application)
    {
        if (Winner is not null)
        {
            return false;
        }

        Winner = application;
        _claimed?.Invoke();
        return true;
    }

    /// <summary>Offers it, and waits for a claim, for the end of the time, or for that of the channel.</summary>
    public async Task OfferAsync(TimeSpan limit)
    {
        Tell(StasisEvents.Broadcast(channel));
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(channel.HungUp);
        _claimed = end.Cancel;
        try
        {
            await channel.Scheduler.DelayAsync(limit, end.Token);
        }
        catch (OperationCanceledException)
        {
            // A claim, or the channel's end.
        }

        _claimed = null;
    }

    /// <summary>Tells all to whom it was offered who has it.</summary>
    public void TellOfWinner() => Tell(StasisEvents.Claimed(channel, Winner!));

    private void Tell(Event message)
    {
        foreach (StasisApplication application in applications)
        {
            channel.Pbx.Events.Send(application, message);
        }
    }
}

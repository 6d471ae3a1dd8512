using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>A channel that is offered to several applications. The first claim decides which application gets it.</summary>
/// <remarks>The claim may name an application to which the channel was not offered.</remarks>
internal sealed class Broadcast(Channel channel, IReadOnlyList<StasisApplication> applications)
{
    private Action? _claimed;

    /// <summary>The application that has claimed the channel, or <see langword="null"/> if there is none yet.</summary>
    public string? Winner { get; private set; }

    /// <summary>Claims the channel for an application.</summary>
    /// <returns><see langword="true"/> if the claim is the first one; otherwise, <see langword="false"/>.</returns>
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

    /// <summary>Offers the channel, and waits for a claim, the time limit or the channel's hangup.</summary>
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
            // A claim, or the channel's hangup.
        }

        _claimed = null;
    }

    /// <summary>Sends an event about the winner to all applications to which the channel was offered.</summary>
    public void TellOfWinner() => Tell(StasisEvents.Claimed(channel, Winner!));

    private void Tell(Event message)
    {
        foreach (StasisApplication application in applications)
        {
            channel.Pbx.Events.Send(application, message);
        }
    }
}

namespace AriGen.Simulator;

/// <summary>A channel that listens to another one or whispers to it. It lasts as long as that channel.</summary>
internal sealed class SnoopTechnology : Technology
{
    private const string Name = "Snoop";

    private SnoopTechnology()
    {
    }

    /// <summary>Creates a channel and sends it to an application.</summary>
    /// <param name="snooped">The channel to snoop on.</param>
    /// <param name="id">The ID, or <see langword="null"/> for a new one.</param>
    /// <param name="application">The application.</param>
    /// <param name="args">The arguments of StasisStart.</param>
    /// <returns>The channel, or <see langword="null"/> if the ID is in use.</returns>
    public static Channel? Start(Channel snooped, string? id, string application, IReadOnlyList<string> args)
    {
        Pbx pbx = snooped.Pbx;
        string name = pbx.Channels.NextName(Name, snooped.Id);
        if (id is not null && pbx.Channels.Find(id) is not null)
        {
            return null;
        }

        Channel snoop = new(pbx, new SnoopTechnology(), id ?? pbx.Ids.NextUniqueId(), name) { Place = DialplanPlace.Nowhere };
        snoop.Begin(Wire.ChannelState.Up);
        snoop.Announce();
        pbx.Scheduler.Start(() => RunAsync(snoop, snooped, application, args));
        return snoop;
    }

    /// <summary>Does nothing, because the channel is up from the beginning.</summary>
    public override Task<bool> CallAsync(Channel channel) => Task.FromResult(true);

    private static async Task RunAsync(Channel snoop, Channel snooped, string application, IReadOnlyList<string> args)
    {
        using (snooped.HungUp.Register(() => snoop.Scheduler.Start(() =>
        {
            snoop.Drop();
            return Task.CompletedTask;
        })))
        {
            snoop.Place = snoop.Place with { Application = "Stasis", Data = string.Join(',', args.Prepend(application)) };
            await StasisVisit.RunAsync(snoop, application, args);

            // A channel that entered no application, left it or was hung up remains as long as the other one.
            snoop.Place = snoop.Place with { Application = "", Data = "" };
            snoop.Show();
            await snooped.WaitAsync(Timeout.InfiniteTimeSpan);
        }

        snoop.Destroy();
    }
}

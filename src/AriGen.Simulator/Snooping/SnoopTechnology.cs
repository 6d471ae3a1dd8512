namespace AriGen.Simulator;

/// <summary>A channel that hears another one, or talks to it unheard by the third. It lasts as long as that one.</summary>
internal sealed class SnoopTechnology : Technology
{
    private const string Name = "Snoop";

    private SnoopTechnology()
    {
    }

    /// <summary>Makes one, and lets it enter an application.</summary>
    /// <param name="snooped">The channel that it is about.</param>
    /// <param name="id">Its id; null for one of the server's.</param>
    /// <param name="application">The application.</param>
    /// <param name="args">What that is told.</param>
    /// <returns>Null where the id is in use.</returns>
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

    /// <summary>Nothing is to be done: it is up from the beginning.</summary>
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

            // One that no application takes, or that was let go or hung up, stays as long as the other one.
            snoop.Place = snoop.Place with { Application = "", Data = "" };
            snoop.Show();
            await snooped.WaitAsync(Timeout.InfiniteTimeSpan);
        }

        snoop.Destroy();
    }
}

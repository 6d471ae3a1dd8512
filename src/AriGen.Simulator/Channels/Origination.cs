namespace AriGen.Simulator;

/// <summary>The activities of channels that clients create.</summary>
internal static class Origination
{
    private static readonly (string Application, string Data) Outgoing = ("AppDial2", "(Outgoing Line)");

    /// <summary>Shows a channel as an outgoing call, before the call is made.</summary>
    public static void Announce(Channel channel)
        => channel.Enter(channel.Place with { Application = Outgoing.Application, Data = Outgoing.Data });

    /// <summary>Calls the far end of a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="timeout">The time limit for an answer, or <see cref="Timeout.InfiniteTimeSpan"/>.</param>
    /// <param name="answered">The continuation on the channel after an answer.</param>
    public static void Start(Channel channel, TimeSpan timeout, Func<Task> answered) => channel.Scheduler.Start(async () =>
    {
        if (await DialAttempt.RunAsync(channel, channel.Dialled, timeout))
        {
            await answered();
        }

        End(channel);
    });

    /// <summary>Ends a channel that was called by the server.</summary>
    public static void End(Channel channel)
    {
        channel.Place = channel.Place with { Application = Outgoing.Application, Data = Outgoing.Data };
        channel.Destroy();
    }

    /// <summary>Runs a channel in an application, as if the dialplan had sent it there.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="application">The application's name.</param>
    /// <param name="args">The arguments of StasisStart.</param>
    /// <param name="replaced">The channel whose place in the application it takes, or <see langword="null"/>.</param>
    public static async Task EnterAsync(Channel channel, string application, IReadOnlyList<string> args, Channel? replaced = null)
    {
        channel.Place = PlaceIn(channel, application, args);
        await StasisVisit.RunAsync(channel, application, args, replaced);
    }

    /// <summary>Runs a channel in the dialplan until it ends.</summary>
    public static Task EnterAsync(Channel channel, DialplanPlace place)
    {
        channel.Place = place;
        return DialplanRun.PassAsync(channel);
    }

    /// <summary>Starts a channel in an application. Its far end can be called later.</summary>
    public static void Begin(Channel channel, string application, IReadOnlyList<string> args) => channel.Scheduler.Start(async () =>
    {
        channel.Enter(PlaceIn(channel, application, args));
        await StasisVisit.RunAsync(channel, application, args);
        channel.Place = channel.Place with { Application = "", Data = "" };
        channel.Destroy();
    });

    private static DialplanPlace PlaceIn(Channel channel, string application, IReadOnlyList<string> args)
        => channel.Place with { Application = "Stasis", Data = string.Join(',', args.Prepend(application)) };
}

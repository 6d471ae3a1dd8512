namespace AriGen.Simulator;

/// <summary>A channel that a client has made, and where it goes.</summary>
internal static class Origination
{
    private static readonly (string Application, string Data) Outgoing = ("AppDial2", "(Outgoing Line)");

    /// <summary>Shows it as a call that the server makes, before it is made.</summary>
    public static void Announce(Channel channel) => channel.Enter(channel.Place with { Application = Outgoing.Application, Data = Outgoing.Data });

    /// <summary>Calls its far end.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="timeout">How long the far end has for an answer; <see cref="Timeout.InfiniteTimeSpan"/> for ever.</param>
    /// <param name="answered">What happens on the channel when it answers.</param>
    public static void Start(Channel channel, TimeSpan timeout, Func<Task> answered) => channel.Scheduler.Start(async () =>
    {
        if (await DialAttempt.RunAsync(channel, channel.Dialled, timeout))
        {
            await answered();
        }

        End(channel);
    });

    /// <summary>The end of a channel that was called by itself.</summary>
    public static void End(Channel channel)
    {
        channel.Place = channel.Place with { Application = Outgoing.Application, Data = Outgoing.Data };
        channel.Destroy();
    }

    /// <summary>The channel enters an application as if the dialplan had sent it there.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="application">The application's name.</param>
    /// <param name="args">What it is told.</param>
    /// <param name="replaced">The channel whose place there it takes; null for none.</param>
    public static async Task EnterAsync(Channel channel, string application, IReadOnlyList<string> args, Channel? replaced = null)
    {
        channel.Place = PlaceIn(channel, application, args);
        await StasisVisit.RunAsync(channel, application, args, replaced);
    }

    /// <summary>The channel goes to the dialplan, and ends with it.</summary>
    public static Task EnterAsync(Channel channel, DialplanPlace place)
    {
        channel.Place = place;
        return DialplanRun.PassAsync(channel);
    }

    /// <summary>A channel whose far end is called later, if ever, enters an application at once.</summary>
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

namespace AriGen.Simulator;

/// <summary>A call that the server makes, and where its channel goes when it is answered.</summary>
internal static class Origination
{
    private static readonly (string Application, string Data) Outgoing = ("AppDial2", "(Outgoing Line)");

    /// <summary>Begins it.</summary>
    /// <param name="channel">The channel whose far end is called.</param>
    /// <param name="dialled">What was dialled, without the technology.</param>
    /// <param name="timeout">How long the far end has for an answer.</param>
    /// <param name="answered">What happens on the channel when it answers.</param>
    public static void Start(Channel channel, string dialled, TimeSpan timeout, Func<Task> answered)
    {
        channel.Enter(channel.Place with { Application = Outgoing.Application, Data = Outgoing.Data });
        channel.Pbx.Start(async () =>
        {
            if (await DialAttempt.RunAsync(channel, dialled, timeout) == "ANSWER")
            {
                await answered();
            }

            channel.Destroy();
        });
    }

    /// <summary>The channel enters an application as if the dialplan had sent it there.</summary>
    public static async Task EnterAsync(Channel channel, string application, IReadOnlyList<string> args)
    {
        DialplanPlace before = channel.Place;
        channel.Place = before with { Application = "Stasis", Data = string.Join(',', args.Prepend(application)) };
        await StasisVisit.RunAsync(channel, application, args);
        channel.Place = before;
    }
}

using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>A channel's stay in an application, from StasisStart to StasisEnd.</summary>
internal sealed class StasisVisit
{
    private readonly Channel _channel;
    private bool _hasLeft;

    private StasisVisit(Channel channel, StasisApplication application)
    {
        _channel = channel;
        Application = application;
        Commands = new CommandQueue(channel.Pbx);
    }

    public StasisApplication Application { get; }

    /// <summary>What the application tells the channel to do: playbacks and all else.</summary>
    public CommandQueue Commands { get; }

    /// <summary>Runs as the dialplan's Stasis does, and returns when the channel leaves or is hung up.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="name">The application's name.</param>
    /// <param name="args">What it is told.</param>
    /// <returns>False where nobody listens to the application.</returns>
    public static Task<bool> RunAsync(Channel channel, string name, IReadOnlyList<string> args)
    {
        channel.SetVariable("STASISSTATUS", "");
        return EnterAsync(channel, name, args);
    }

    /// <summary>The same for a channel that has been offered to applications before: its status is already blank.</summary>
    public static async Task<bool> EnterAsync(Channel channel, string name, IReadOnlyList<string> args)
    {
        if (channel.Pbx.Applications.Find(name) is not { Socket: not null } application)
        {
            channel.SetVariable("STASISSTATUS", "FAILED");
            channel.Pbx.Log.StasisNotEntered(channel.Name, name);
            return false;
        }

        var visit = new StasisVisit(channel, application);
        await visit.StayAsync(args);
        channel.SetVariable("STASISSTATUS", "SUCCESS");
        channel.Pbx.Applications.CleanUp();
        return true;
    }

    /// <summary>Lets the channel go, after the commands that wait.</summary>
    public void Leave()
    {
        _hasLeft = true;
        Commands.Wake();
    }

    private async Task StayAsync(IReadOnlyList<string> args)
    {
        _channel.Visit = this;
        Application.Subscribe(_channel);
        _channel.Pbx.Log.StasisEntered(_channel.Name, Application.Name);
        _channel.Pbx.Events.Send(Application, new StasisStart { Application = "", Timestamp = default, Args = args, Channel = _channel.Snapshot() });
        using (_channel.HungUp.Register(Leave))
        {
            await Commands.DispatchAsync();
            while (!_hasLeft)
            {
                await Commands.WaitAsync();
                await Commands.DispatchAsync();
            }
        }

        _channel.Pbx.Events.Send(Application, new StasisEnd { Application = "", Timestamp = default, Channel = _channel.Snapshot() });
        _channel.Pbx.Log.StasisLeft(_channel.Name, Application.Name);
        Application.Unsubscribe(_channel);
        _channel.Visit = null;
    }
}

namespace AriGen.Simulator;

/// <summary>A channel's stay in an application, from StasisStart to StasisEnd.</summary>
internal sealed class StasisVisit
{
    private const string Status = "STASISSTATUS", Failure = "FAILED";

    private readonly Channel _channel;
    private bool _hasLeft;
    private bool _goesOn;
    private bool _isHandedOver;

    private StasisVisit(Channel channel, StasisApplication application)
    {
        _channel = channel;
        Application = application;
        Commands = new CommandQueue(channel.Scheduler);
    }

    /// <summary>Where it is. It may be moved to another.</summary>
    public StasisApplication Application { get; private set; }

    /// <summary>What the application tells the channel to do: playbacks and all else.</summary>
    public CommandQueue Commands { get; }

    /// <summary>Runs as the dialplan's Stasis does, and returns when the channel leaves or is hung up.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="name">The application's name.</param>
    /// <param name="args">What it is told.</param>
    /// <param name="replaced">The channel whose place in the application it takes; null for none.</param>
    /// <returns>False where nobody listens to the application.</returns>
    public static Task<bool> RunAsync(Channel channel, string name, IReadOnlyList<string> args, Channel? replaced = null)
    {
        channel.Show();
        channel.Variables.Set(Status, "");
        return EnterAsync(channel, name, args, replaced);
    }

    /// <summary>The same for a channel that has been offered to applications before: its status is already blank.</summary>
    public static async Task<bool> EnterAsync(Channel channel, string name, IReadOnlyList<string> args, Channel? replaced = null)
    {
        OutboundSession? own = channel.Pbx.Applications.Find(name) is null ? channel.Pbx.Outbound.OpenFor(channel, name) : null;
        if ((own is not null && !await own.WaitAsync()) || channel.Pbx.Applications.Find(own?.Application ?? name) is not { Socket: not null } application)
        {
            channel.Variables.Set(Status, Failure);
            channel.Pbx.Log.StasisNotEntered(channel.Name, name);
            return false;
        }

        var visit = new StasisVisit(channel, application);
        using (own?.Lost.Register(visit.Leave))
        {
            await visit.StayAsync(args, replaced);
        }

        if (visit._isHandedOver)
        {
            return true;
        }

        if (own is not null && !await own.FinishAsync())
        {
            channel.Variables.Set(Status, Failure);
            return false;
        }

        if (visit._goesOn && !channel.Progress.IsRunning && !channel.IsHungUp)
        {
            // It has come from nowhere. So what it goes on to is still part of its stay, as far as that variable tells.
            channel.Place = channel.Progress.TakeJump() ?? channel.Place with { Priority = channel.Place.Priority + 1 };
            await DialplanRun.CallAsync(channel);
        }

        channel.Variables.Set(Status, "SUCCESS");
        channel.Pbx.Applications.CleanUp();
        return true;
    }

    /// <summary>Lets the channel go, after the commands that wait.</summary>
    public void Leave()
    {
        _hasLeft = true;
        Commands.Wake();
    }

    /// <summary>Lets the channel go on in the dialplan.</summary>
    public void GoOn()
    {
        _goesOn = true;
        Leave();
    }

    /// <summary>Another channel stays here in place of this one, which is gone.</summary>
    public void HandOver()
    {
        _isHandedOver = true;
        End();
        _channel.Visit = null;
        Leave();
    }

    /// <summary>Hands the channel to another application, or says that this cannot be.</summary>
    public void Move(string name, IReadOnlyList<string> args)
    {
        if (_channel.Pbx.Applications.Find(name) is not { Socket: not null } application)
        {
            _channel.Pbx.Events.Send(Application, StasisEvents.MoveFailed(_channel, name, args));
            return;
        }

        End();
        Application = application;
        Begin(args);
    }

    private async Task StayAsync(IReadOnlyList<string> args, Channel? replaced)
    {
        _channel.Visit = this;
        Begin(args, replaced);
        using (_channel.HungUp.Register(Leave))
        {
            await Commands.DispatchAsync();
            while (!_hasLeft)
            {
                await Commands.WaitAsync();
                await Commands.DispatchAsync();
            }
        }

        if (!_isHandedOver)
        {
            Bridge.Abandon(_channel);
            End();
            _channel.Visit = null;
        }
    }

    private void Begin(IReadOnlyList<string> args, Channel? replaced = null)
    {
        Application.Subscribe(_channel);
        _channel.Pbx.Log.StasisEntered(_channel.Name, Application.Name);
        _channel.Pbx.Events.Send(Application, StasisEvents.Start(_channel, args, replaced));
    }

    private void End()
    {
        _channel.Pbx.Events.Send(Application, StasisEvents.End(_channel));
        _channel.Pbx.Log.StasisLeft(_channel.Name, Application.Name);
        Application.Unsubscribe(_channel);
    }
}

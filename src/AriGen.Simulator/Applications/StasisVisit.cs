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

    /// <summary>The application. It changes when the channel is moved to another one.</summary>
    public StasisApplication Application { get; private set; }

    /// <summary>The application's commands for the channel, such as playbacks.</summary>
    public CommandQueue Commands { get; }

    /// <summary>Runs a channel in an application, as the dialplan's Stasis does, until the channel leaves or is hung up.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="name">The application's name.</param>
    /// <param name="args">The arguments of StasisStart.</param>
    /// <param name="replaced">The channel whose place in the application it takes, or <see langword="null"/>.</param>
    /// <returns>
    /// <see langword="true"/> if the channel was in the application; <see langword="false"/> if it could not enter, or lost the
    /// application's own WebSocket.
    /// </returns>
    public static Task<bool> RunAsync(Channel channel, string name, IReadOnlyList<string> args, Channel? replaced = null)
    {
        channel.Show();
        channel.Variables.Set(Status, "");
        return EnterAsync(channel, name, args, replaced);
    }

    /// <summary>Does the same for a channel that was offered to applications before, and whose status is already blank.</summary>
    public static async Task<bool> EnterAsync(Channel channel, string name, IReadOnlyList<string> args, Channel? replaced = null)
    {
        OutboundSession? own = channel.Pbx.Applications.Find(name) is null ? channel.Pbx.Outbound.OpenFor(channel, name) : null;
        if ((own is not null && !await own.WaitAsync())
            || channel.Pbx.Applications.Find(own?.Application ?? name) is not { Socket: not null } application)
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
            // The channel did not come from the dialplan. So the extension that it continues with counts as part of its stay until
            // STASISSTATUS is set.
            channel.Place = channel.Progress.TakeJump() ?? channel.Place with { Priority = channel.Place.Priority + 1 };
            await DialplanRun.CallAsync(channel);
        }

        channel.Variables.Set(Status, "SUCCESS");
        channel.Pbx.Applications.CleanUp();
        return true;
    }

    /// <summary>Ends the stay after the waiting commands.</summary>
    public void Leave()
    {
        _hasLeft = true;
        Commands.Wake();
    }

    /// <summary>Ends the stay and continues in the dialplan.</summary>
    public void GoOn()
    {
        _goesOn = true;
        Leave();
    }

    /// <summary>Ends the stay of a channel whose place another channel takes.</summary>
    public void HandOver()
    {
        _isHandedOver = true;
        End();
        _channel.Visit = null;
        Leave();
    }

    /// <summary>Moves the channel to another application, or sends an event that the move has failed.</summary>
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

using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>The calls that one Dial makes, until one is answered or none is left.</summary>
internal sealed class DialCall(Channel caller)
{
    private readonly List<Leg> _legs = [];
    private readonly TaskCompletionSource<(string Status, Channel? Answered)> _outcome = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly DialFailures _failures = new();
    private bool _isOnlyOne;
    private bool _hasRung;

    public DateTimeOffset Started { get; } = caller.Scheduler.Now;

    /// <summary>Adds somebody to call. Whom nobody knows is passed over.</summary>
    public async Task AddAsync(string endpoint)
    {
        string[] parts = endpoint.Trim().Split('/', 2);
        if (parts.Length == 2 && await caller.Pbx.Technologies.RequestAsync(parts[0], parts[1], new ChannelRequest()) is { } channel)
        {
            _legs.Add(new Leg(channel, parts[1]));
        }
        else
        {
            _failures.AddUnavailable();
        }
    }

    /// <summary>Calls all of them.</summary>
    /// <returns>DIALSTATUS, and who has answered.</returns>
    public async Task<(string Status, Channel? Answered)> RunAsync(TimeSpan limit)
    {
        _isOnlyOne = _legs.Count == 1;
        foreach (Leg leg in _legs.ToList())
        {
            await BeginAsync(leg);
        }

        if (_legs.Count == 0)
        {
            return (_failures.Status, null);
        }

        using CancellationTokenSource timer = new();
        using CancellationTokenRegistration gone = caller.HungUp.Register(() => Stop("CANCEL", caller.Cause));
        caller.Scheduler.Start(() => ExpireAsync(limit, timer.Token));
        (string Status, Channel? Answered) outcome = await _outcome.Task;
        timer.Cancel();
        return outcome;
    }

    private async Task BeginAsync(Leg leg)
    {
        Channel channel = leg.Channel;
        channel.Variables.Set("DIALEDPEERNUMBER", leg.Dialled);
        channel.Variables.Inherit(caller.Variables);
        channel.LinkedId = caller.LinkedId;
        channel.Connected = caller.Caller;
        leg.IsKnown = channel.Caller.Number.Length > 0;
        if (!leg.IsKnown)
        {
            channel.Caller = caller.Connected.Number.Length > 0 ? caller.Connected : new Party("", caller.Place.Extension);
        }

        channel.Enter(caller.Place with { Priority = 1, Application = "AppDial", Data = "(Outgoing Line)" });
        channel.SignalReceived = signal => Receive(leg, signal);
        leg.Gone = channel.HungUp.Register(() => Fail(leg));
        if (!await channel.Technology.CallAsync(channel))
        {
            leg.Release();
            _legs.Remove(leg);
            caller.Cause = channel.Cause > 0 ? channel.Cause : caller.Cause;
            _failures.AddUnavailable();
            channel.Destroy();
            return;
        }

        Publish(leg, "", leg.Dialled);
        if (leg.IsKnown && _isOnlyOne)
        {
            caller.Connect(leg.Channel.Caller);
        }
    }

    private void Receive(Leg leg, Signal signal)
    {
        switch (signal)
        {
            case Signal.Ringing:
                leg.Channel.Enter(ChannelState.Ringing);
                caller.Technology.Indicate(caller, signal);
                if (!_hasRung)
                {
                    _hasRung = true;
                    DialApplication.SetTime(caller, "RINGTIME", caller.Scheduler.Now - Started);
                }

                Publish(leg, "RINGING");
                break;
            case Signal.Progress:
                caller.Technology.Indicate(caller, signal);
                DialApplication.SetTime(caller, "PROGRESSTIME", caller.Scheduler.Now - Started);
                Publish(leg, "PROGRESS");
                break;
            case Signal.Proceeding:
                caller.Technology.Indicate(caller, signal);
                Publish(leg, "PROCEEDING");
                break;
            case Signal.Connected when _isOnlyOne:
                caller.Connect(leg.Channel.Caller);
                break;
            case Signal.Busy:
                Refuse(leg, HangupCause.UserBusy);
                break;
            case Signal.Congestion:
                Refuse(leg, HangupCause.Congestion);
                break;
            case Signal.Answer:
                Answer(leg);
                break;
        }
    }

    private void Answer(Leg leg)
    {
        leg.Channel.Enter(ChannelState.Up);
        leg.Release();
        _legs.Remove(leg);
        if (leg.IsKnown && !_isOnlyOne)
        {
            caller.Connect(leg.Channel.Caller);
        }

        caller.Variables.Set("DIALSTATUS", "ANSWER");
        caller.Variables.Set("DIALEDPEERNAME", leg.Channel.Name);
        caller.Variables.Set("DIALEDPEERNUMBER", leg.Dialled);
        leg.Channel.Place = leg.Channel.Place with { Extension = "" };

        // Whatever ends it now, it was a call.
        caller.Cause = leg.Channel.Cause = HangupCause.NormalClearing;
        Publish(leg, "ANSWER");
        foreach (Leg other in _legs.ToList())
        {
            other.Channel.Cause = HangupCause.AnsweredElsewhere;
            End(other, "CANCEL");
        }

        _outcome.TrySetResult(("ANSWER", leg.Channel));
    }

    /// <summary>It is said in-band that nobody comes. That is no cause yet by which the caller could end.</summary>
    private void Refuse(Leg leg, int cause)
    {
        int before = leg.Channel.Cause;
        leg.Channel.Cause = cause;
        Fail(leg, before);
    }

    private void Fail(Leg leg) => Fail(leg, leg.Channel.Cause);

    private void Fail(Leg leg, int cause)
    {
        // Why the last one did not come is why the caller ends, if nothing else happens to it.
        caller.Cause = cause;
        _failures.Add(leg.Channel.Cause);
        End(leg, DialStatus.Of(leg.Channel.Cause));
        if (_legs.Count == 0)
        {
            _outcome.TrySetResult((_failures.Status, null));
        }
    }

    private void Stop(string status, int cause)
    {
        foreach (Leg leg in _legs.ToList())
        {
            leg.Channel.Cause = cause;
            End(leg, status);
        }

        _outcome.TrySetResult((status, null));
    }

    /// <summary>Nobody waits for this one any more.</summary>
    private void End(Leg leg, string status)
    {
        leg.Release();
        _legs.Remove(leg);
        Publish(leg, status);
        leg.Channel.Destroy();
    }

    private async Task ExpireAsync(TimeSpan limit, CancellationToken cancellationToken)
    {
        try
        {
            await caller.Scheduler.DelayAsync(limit, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        if (!_outcome.Task.IsCompleted)
        {
            Stop("NOANSWER", 0);
        }
    }

    private void Publish(Leg leg, string status, string dialled = "") => caller.Pbx.Events.Publish(
        ChannelEvents.Dial(caller, leg.Channel, status, dialled),
        caller, caller.Endpoint, leg.Channel, leg.Channel.Endpoint);

    private sealed class Leg(Channel channel, string dialled)
    {
        public Channel Channel { get; } = channel;

        public string Dialled { get; } = dialled;

        /// <summary>Whether the server knows a number of it; else it goes by that which was dialled.</summary>
        public bool IsKnown { get; set; }

        public CancellationTokenRegistration Gone { get; set; }

        public void Release()
        {
            Channel.SignalReceived = null;
            Gone.Unregister();
        }
    }
}

namespace AriGen.Simulator;

/// <summary>A pair of channels whose far ends are each other: the first half is called, the second runs in the dialplan.</summary>
internal sealed class LocalTechnology : Technology
{
    public const string Name = "Local";

    private Channel? _first;
    private Channel? _second;
    private bool _isCalled;

    /// <summary>Whether it stays in the way even where it is not needed: the option n.</summary>
    public bool Stays { get; private init; }

    /// <summary>Makes a pair.</summary>
    /// <param name="pbx">Where.</param>
    /// <param name="resource">Such as <c>1000@default/n</c>.</param>
    /// <param name="request">The ids of both.</param>
    /// <returns>The first half; null where one of the ids is taken.</returns>
    public static Channel? Request(Pbx pbx, string resource, ChannelRequest request)
    {
        // The second one's id counts only with the first one's.
        string? other = request.Id is null ? null : request.OtherId ?? request.Id + ";2";
        if (other is not null && (other == request.Id || pbx.Channels.FindById(other) is not null))
        {
            return null;
        }

        string[] options = resource.Split('/', 2), parts = options[0].Split('@', 2);
        string context = parts.ElementAtOrDefault(1) ?? "default";
        bool stays = options.Length > 1 && options[1].Contains('n', StringComparison.Ordinal);
        return Create(pbx, new DialplanPlace(context, parts[0], 1), stays, request.Id, other).First;
    }

    /// <summary>Makes a pair whose halves go to two places that are there already, to link them.</summary>
    /// <param name="pbx">Where.</param>
    /// <param name="linkedId">The id of the channel on whose behalf.</param>
    /// <param name="variable">A variable that both get.</param>
    /// <param name="value">Its value.</param>
    public static (Channel Near, Channel Far) Link(Pbx pbx, string linkedId, string variable, string value)
    {
        (Channel first, Channel second) = Create(pbx, new DialplanPlace("transfer", "_attended", 1), stays: true, null, null);
        first.LinkedId = linkedId;
        first.Variables.Set(variable, value);
        LocalTechnology technology = (LocalTechnology)first.Technology;
        Introduce(first, second);
        technology._isCalled = true;
        return (first, second);
    }

    private static (Channel First, Channel Second) Create(Pbx pbx, DialplanPlace place, bool stays, string? id, string? otherId)
    {
        LocalTechnology technology = new() { Stays = stays };
        string name = pbx.Channels.NextName(Name, $"{place.Extension}@{place.Context}");
        Channel first = technology._first = new Channel(pbx, technology, id ?? pbx.Ids.NextUniqueId(), name + ";1") { Place = place };
        Channel second = technology._second = new Channel(pbx, technology, otherId ?? pbx.Ids.NextUniqueId(), name + ";2") { Place = place };
        second.LinkedId = first.LinkedId;
        second.Begin(Wire.ChannelState.Ring);
        first.Announce();
        second.Announce();
        return (first, second);
    }

    /// <summary>Whether it is the half that is called.</summary>
    public bool IsFirst(Channel channel) => channel == _first;

    /// <summary>The other half; null once it is gone.</summary>
    public Channel? Other(Channel channel) => channel == _first ? _second : _first;

    public override Task<bool> CallAsync(Channel channel)
    {
        if (_second is not { } second)
        {
            return Task.FromResult(false);
        }

        Introduce(channel, second);
        _isCalled = second.Pbx.Dialplan.Exists(second.Place.Context, second.Place.Extension);
        if (_isCalled)
        {
            second.Scheduler.Start(() => DialplanRun.RunAsync(second));
        }

        return Task.FromResult(_isCalled);
    }

    /// <summary>What the second half knows of the first.</summary>
    private static void Introduce(Channel first, Channel second)
    {
        second.Variables.Copy(first.Variables);
        second.LinkedId = first.LinkedId;
        second.Caller = first.Connected;
        second.Connected = first.Caller;
        second.Show();
    }

    public override void Indicate(Channel channel, Signal signal) => Other(channel)?.Receive(signal);

    /// <summary>
    /// Who is behind this half is who calls by the other one. That one shows it with the next thing that it does, and passes it on. While
    /// the first half is dialled that is before anything else, later it takes a little.
    /// </summary>
    public override void ConnectedLineChanged(Channel channel)
    {
        if (channel == _second && _first is { Member: null } dialled)
        {
            Tell(dialled);
        }
        else
        {
            channel.Scheduler.Start(() =>
            {
                if (Other(channel) is { } bridged)
                {
                    Tell(bridged);
                }

                return Task.CompletedTask;
            });
        }

        void Tell(Channel other)
        {
            other.Caller = channel.Connected;
            other.Receive(Signal.Connected);
            other.Member?.Bridge.TellCallerOf(other);
        }
    }

    public override void SendDigit(Channel channel, char digit, int milliseconds) => Other(channel)?.Digits.Receive(digit, milliseconds);

    public override void Speak(Channel channel, Audio audio) => Other(channel)?.Ear.Hear(audio);

    public override void HungUp(Channel channel)
    {
        Channel? other = Other(channel);
        if (channel == _first)
        {
            _first = null;
        }
        else
        {
            _second = null;

            // What a Dial of the second half came to is told to the first.
            if (channel.Variables.Find("DIALSTATUS") is { Length: > 0 } status)
            {
                other?.Variables.Set("CHANLOCALSTATUS", status);
            }
        }

        if (other is null)
        {
            return;
        }

        if (!_isCalled)
        {
            // Nothing runs on the second half yet that would end it.
            if (other == _second)
            {
                other.Destroy();
            }
        }
        else if (!other.IsHungUp)
        {
            other.FarEndHungUp(channel.Cause);
        }
    }
}

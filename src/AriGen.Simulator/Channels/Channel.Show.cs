using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

internal sealed partial class Channel
{
    private DialplanPlace _shownPlace = DialplanPlace.Nowhere;
    private Party _shownCaller = Party.Nobody, _shownConnected = Party.Nobody;
    private string? _shownRedirection;

    /// <summary>The channel as ARI shows it: as it was last shown, which may be a little behind.</summary>
    public Wire.Channel Snapshot() => Picture(_shownPlace, _shownCaller, _shownConnected);

    /// <summary>The channel as it is.</summary>
    public Wire.Channel LiveSnapshot() => Picture(Place, Caller, Connected);

    /// <summary>Shows it as it is, and says what of its place in the dialplan and of its two parties has changed.</summary>
    public void Show() => Show(null);

    /// <summary>Shows it as it is, and says so by an event of its own and by those for what has changed.</summary>
    private void Show(Func<Event>? first)
    {
        ReadReported();
        (DialplanPlace place, Party caller, Party connected) = (_shownPlace, _shownCaller, _shownConnected);
        TakeAsShown();
        if (first is not null)
        {
            Publish(first());
        }

        if (HasMoved(place))
        {
            Publish(ChannelEvents.Dialplan(this));
        }

        if (caller != Caller)
        {
            // Asterisk looks at this only when the caller changes.
            _shownRedirection = PartyFunction.RedirectedFrom(this);
            Publish(ChannelEvents.CallerId(this, PartyFunction.PresentationOf(this)));
        }

        if (connected != Connected)
        {
            Publish(ChannelEvents.ConnectedLine(this));
        }
    }

    private void TakeAsShown() => (_shownPlace, _shownCaller, _shownConnected) = (Place, Caller, Connected);

    /// <summary>Another application at the same place is no news to Asterisk, but the first one is.</summary>
    private bool HasMoved(DialplanPlace before)
        => Place.Application.Length > 0 && (before.Application.Length == 0 || (before.Context, before.Extension, before.Priority) != (Place.Context, Place.Extension, Place.Priority));

    private Wire.Channel Picture(DialplanPlace place, Party caller, Party connected) => new()
    {
        Id = Id,
        Name = Name,
        State = State,
        ProtocolId = ProtocolId,
        Caller = caller.ToWire(),
        CallerRdnis = Pbx.Version.Has("Channel", "caller_rdnis") ? _shownRedirection : null,
        Connected = connected.ToWire(),
        Accountcode = AccountCode,
        Dialplan = new DialplanCEP { Context = place.Context, Exten = place.Extension, Priority = place.Priority, AppName = place.Application, AppData = place.Data },
        Creationtime = Created,
        Language = Language,
        Channelvars = _shownVariables,
    };
}

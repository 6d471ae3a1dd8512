using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>A channel as ARI shows it. It may be behind the channel until <see cref="Update"/>.</summary>
internal sealed class ChannelView(Channel channel)
{
    private DialplanPlace _place = DialplanPlace.Nowhere;
    private Party _caller = Party.Nobody, _connected = Party.Nobody;
    private string? _redirection;

    /// <summary>Creates the payload of what was last shown.</summary>
    public Wire.Channel Shown() => ToWire(_place, _caller, _connected);

    /// <summary>Creates the payload of the channel as it is now.</summary>
    public Wire.Channel Live() => ToWire(channel.Place, channel.Caller, channel.Connected);

    /// <summary>Takes over the channel's state without publishing changes.</summary>
    public void Accept() => (_place, _caller, _connected) = (channel.Place, channel.Caller, channel.Connected);

    /// <summary>Takes over the channel's state and publishes what has changed.</summary>
    /// <param name="first">Creates an event that is published before the changes; <see langword="null"/> for none.</param>
    public void Update(Func<Event>? first = null)
    {
        channel.Variables.Refresh();
        (DialplanPlace place, Party caller, Party connected) = (_place, _caller, _connected);
        Accept();
        if (first is not null)
        {
            channel.Publish(first());
        }

        if (HasMoved(place))
        {
            channel.Publish(ChannelEvents.Dialplan(channel));
        }

        if (caller != channel.Caller)
        {
            // Asterisk reads this only when the caller changes.
            _redirection = PartyFunction.RedirectedFrom(channel);
            channel.Publish(ChannelEvents.CallerId(channel, PartyFunction.PresentationOf(channel)));
        }

        if (connected != channel.Connected)
        {
            channel.Publish(ChannelEvents.ConnectedLine(channel));
        }
    }

    /// <summary>Another application at the same place is not published by Asterisk, except for the first one.</summary>
    private bool HasMoved(DialplanPlace before)
    {
        DialplanPlace now = channel.Place;
        return now.Application.Length > 0
            && (before.Application.Length == 0 || (before.Context, before.Extension, before.Priority) != (now.Context, now.Extension, now.Priority));
    }

    private Wire.Channel ToWire(DialplanPlace place, Party caller, Party connected) => new()
    {
        Id = channel.Id,
        Name = channel.Name,
        State = channel.State,
        ProtocolId = channel.ProtocolId,
        Caller = caller.ToWire(),
        CallerRdnis = channel.Pbx.Version.Has("Channel", "caller_rdnis") ? _redirection : null,
        Connected = connected.ToWire(),
        AccountCode = channel.AccountCode,
        Dialplan = new DialplanPosition
        {
            Context = place.Context,
            Extension = place.Extension,
            Priority = place.Priority,
            AppName = place.Application,
            AppData = place.Data,
        },
        CreationTime = channel.Created,
        Language = channel.Language,
        ChannelVariables = channel.Variables.Shown,
    };
}

namespace AriGen.Simulator;

/// <summary>Operations of bridges on who is in them.</summary>
internal sealed class BridgeChannelOperations(BridgeTable bridges, ChannelTable channels) : BridgeOperationGroup(bridges, channels)
{
    private const string NotHere = "Channel not in this bridge";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "addChannel", AddAsync);
        table.Add(Resource, "removeChannel", RemoveAsync);
        table.Add(Resource, "setVideoSource", SetVideoSourceAsync);
        table.Add(Resource, "clearVideoSource", ClearVideoSource);
        table.Add(Resource, "startMoh", StartMusic);
        table.Add(Resource, "stopMoh", StopMusic);
    }

    private async Task<RestReply> AddAsync(Arguments arguments)
    {
        Bridge bridge = BridgeInStasis(arguments);
        foreach (Channel channel in ChannelsOf(arguments))
        {
            if (channel.RecordingCount > 0)
            {
                throw new RefusedException(409, $"Channel {channel.Id} currently recording");
            }

            await DoAsync(channel, () => bridge.Enter(channel, arguments.Flag("inhibitConnectedLineUpdates")));
        }

        return RestReply.NoContent;
    }

    private async Task<RestReply> RemoveAsync(Arguments arguments)
    {
        Bridge bridge = BridgeInStasis(arguments);
        List<Channel> channels = ChannelsOf(arguments);
        if (channels.Any(channel => channel.Member?.Bridge != bridge))
        {
            throw new RefusedException(422, NotHere);
        }

        foreach (Channel channel in channels)
        {
            await DoAsync(channel, () => bridge.Leave(channel));
        }

        return RestReply.NoContent;
    }

    private async Task<RestReply> SetVideoSourceAsync(Arguments arguments)
    {
        Bridge bridge = BridgeInStasis(arguments);
        Channel channel = ChannelInStasis(arguments.Path("channelId"));
        if (channel.Member?.Bridge != bridge)
        {
            throw new RefusedException(422, NotHere);
        }

        await DoAsync(channel, () => bridge.ShowVideoOf(channel));
        return RestReply.NoContent;
    }

    private RestReply ClearVideoSource(Arguments arguments)
    {
        BridgeInStasis(arguments).ShowVideoOfTalker();
        return RestReply.NoContent;
    }

    private RestReply StartMusic(Arguments arguments)
    {
        Bridge bridge = BridgeInStasis(arguments);
        if (bridge.Music is null)
        {
            bridge.Music = bridge.Enter(Channels.NextName("Announcer", "ARI_MOH") + ";2");
            bridge.Music.Voice.Hear(Audio.Sound);
        }

        return RestReply.NoContent;
    }

    private RestReply StopMusic(Arguments arguments)
    {
        Bridge bridge = BridgeInStasis(arguments);
        bridge.Leave(bridge.Music ?? throw new RefusedException(409, "Bridge isn't playing music"));
        bridge.Music = null;
        return RestReply.NoContent;
    }

    /// <summary>When it is the channel's turn, and that may be long.</summary>
    private static Task DoAsync(Channel channel, Action command) => channel.Visit?.Commands.RunAsync(command) ?? throw new RefusedException(409, "Channel not in Stasis application");

    /// <summary>Those that are named: all of them are there, or nothing is done.</summary>
    private List<Channel> ChannelsOf(Arguments arguments)
    {
        List<string> ids = [.. arguments.List("channel").Where(static id => id.Length > 0)];
        return ids.Count == 0 ? throw new RefusedException(400, "Missing parameter channel") : ids.ConvertAll(ChannelInStasis);
    }
}

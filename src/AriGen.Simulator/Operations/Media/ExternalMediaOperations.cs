namespace AriGen.Simulator;

/// <summary>The operation that makes a channel to a program which takes and sends audio.</summary>
internal sealed class ExternalMediaOperations(ChannelTable channels, ApplicationTable applications, TechnologyTable technologies, DynamicConfiguration configuration, SimulatedVersion version) : OperationGroup
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] Directions = ["", "both", "in", "out"];

    public override void AddTo(OperationTable table) => table.Add("channels", "externalMedia", StartAsync);

    private async Task<RestReply> StartAsync(Arguments arguments)
    {
        bool isEarly = ExternalMediaRequest.IsEarly(arguments);
        ExternalMediaRequest request = isEarly ? ExternalMediaRequest.ReadEarly(arguments) : ExternalMediaRequest.Read(configuration, arguments);
        if (!isEarly && !Directions.Contains(arguments.Text("direction") ?? ""))
        {
            throw new RefusedException(400, "Invalid direction specified");
        }

        List<(string Name, string Value, bool IsReported)> variables = VariableMap.Of(arguments, version);
        Channel channel = isEarly ? await MakeEarlyAsync(request, arguments)
            : await MakeAsync(request, arguments) ?? throw new RefusedException(500, "An internal error prevented this request from being handled");
        foreach ((string name, string value, _) in variables)
        {
            ChannelText.Set(channel, name, value);
        }

        string app = arguments.Required("app", "");
        channel.Dialled = request.Resource;
        Origination.Announce(channel);
        Origination.Start(channel, Patience, () => Origination.EnterAsync(channel, app, request.Data.Length > 0 ? [request.Data] : []));
        applications.Find(app)?.Subscribe(channel);
        return Reply(channel.Snapshot() with { ChannelVariables = channel.Variables.All });
    }

    private async Task<Channel?> MakeAsync(ExternalMediaRequest request, Arguments arguments)
    {
        string? id = arguments.Given("channelId");
        return (id is not null && channels.Find(id) is not null) || !MediaFormat.IsKnown(request.Format) ? null
            : await technologies.RequestAsync(request.Technology, request.Resource, new ChannelRequest(id) { Format = request.Format });
    }

    /// <summary>The same with the answers of versions for which this was a way to originate.</summary>
    private async Task<Channel> MakeEarlyAsync(ExternalMediaRequest request, Arguments arguments)
        => !MediaFormat.IsKnown(request.Format) ? throw new RefusedException(400, $"Provided format ({request.Format}) was not found")
            : arguments.Given("channelId") is { } id && channels.Find(id) is not null ? throw new RefusedException(409, "Channel with given unique ID already exists")
            : await MakeAsync(request, arguments) ?? throw RefusedException.AllocationFailed();
}

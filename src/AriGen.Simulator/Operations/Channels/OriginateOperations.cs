using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>Operations that make channels to call by, and the one that calls.</summary>
internal sealed class OriginateOperations(ChannelTable channels, ApplicationTable applications, TechnologyTable technologies, Dialplan dialplan, SimulatedVersion version) : ChannelOperationGroup(channels)
{
    private const string Resource = "channels";
    private const int LongestId = 149;

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "originate", OriginateAsync);
        table.Add(Resource, "originateWithId", OriginateAsync);
        table.Add(Resource, "create", CreateAsync);
        table.Add(Resource, "dial", Dial);
    }

    private async Task<RestReply> OriginateAsync(Arguments arguments)
    {
        List<(string Name, string Value, bool IsReported)> variables = VariableMap.Of(arguments, version);
        if (arguments.Text("channelId")?.Length > LongestId || arguments.Text("otherChannelId")?.Length > LongestId)
        {
            throw new RefusedException(400, $"Uniqueid length exceeds maximum of {LongestId}");
        }

        (string technology, string resource) = EndpointOf(arguments);
        string app = arguments.Text("app") ?? "", extension = arguments.Text("extension") ?? "";
        DialplanPlace? place = app.Length > 0 ? null : extension.Length > 0 ? PlaceOf(arguments, extension) : throw new RefusedException(400, "Application or extension must be specified");
        Channel? originator = arguments.Text("originator") is not { Length: > 0 } id ? null
            : Channels.Find(id) ?? throw new RefusedException(400, "Provided originator channel was not found");
        CheckFormats(arguments);
        Channel channel = await MakeAsync(arguments, technology, resource);
        if (originator is not null)
        {
            channel.LinkedId = originator.LinkedId;
            channel.Variables.Inherit(originator.Variables);
            channel.Connected = originator.Caller;
        }

        Origination.Announce(channel);
        if (arguments.Text("callerId") is { Length: > 0 } callerId)
        {
            channel.Caller = Party.Parse(callerId);
            channel.Show();
            channel.Connected = channel.Caller;
            channel.Show();
        }

        SetVariables(channel, variables);
        Origination.Start(channel, TimeoutOf(arguments), () => place is null ? Origination.EnterAsync(channel, app, ArgsOf(arguments)) : Origination.EnterAsync(channel, place));
        if (place is null && applications.Find(app) is { } application)
        {
            application.Subscribe(channel);
            if ((channel.Technology as LocalTechnology)?.Other(channel) is { } other)
            {
                application.Subscribe(other);
            }
        }

        return Reply(channel.Snapshot());
    }

    private async Task<RestReply> CreateAsync(Arguments arguments)
    {
        List<(string Name, string Value, bool IsReported)> variables = VariableMap.Of(arguments, version);
        (string technology, string resource) = EndpointOf(arguments);
        CheckFormats(arguments);
        Channel channel = await MakeAsync(arguments, technology, resource);

        // An originator that is not there is none, unlike with originate.
        channel.LinkedId = Channels.Find(arguments.Text("originator") ?? "")?.LinkedId ?? channel.LinkedId;
        // Asterisk makes a text of what is not there.
        string app = arguments.Text("app") ?? "(null)";
        applications.Find(app)?.Subscribe(channel);
        SetVariables(channel, variables);
        Origination.Begin(channel, app, ArgsOf(arguments));
        return Reply(channel.Snapshot());
    }

    private RestReply Dial(Arguments arguments)
    {
        (Channel channel, StasisVisit visit) = InStasis(arguments);
        if (channel.State != Wire.ChannelState.Down)
        {
            throw new RefusedException(409, "Channel is not in the 'Down' state");
        }

        Channel? caller = Channels.Find(arguments.Text("caller") ?? "");
        visit.Commands.Post(() => StasisDial.StartAsync(channel, caller, TimeoutOf(arguments)));
        return RestReply.NoContent;
    }

    private static (string Technology, string Resource) EndpointOf(Arguments arguments)
    {
        string endpoint = arguments.Required("endpoint", "Endpoint must be specified");
        if (arguments.Text("originator") is { Length: > 0 } && arguments.Text("formats") is { Length: > 0 })
        {
            throw new RefusedException(400, "Originator and formats can't both be specified");
        }

        return endpoint.Split('/', 2) is [{ Length: > 0 } technology, { Length: > 0 } resource] ? (technology, resource)
            : throw new RefusedException(400, "Invalid endpoint specified");
    }

    private DialplanPlace PlaceOf(Arguments arguments, string extension)
    {
        string context = arguments.Text("context") is { Length: > 0 } given ? given : "default";
        return new DialplanPlace(context, extension, PriorityOf(arguments, dialplan, context, extension) is var priority and > 0 ? priority : 1);
    }

    private static void CheckFormats(Arguments arguments)
    {
        if (arguments.List("formats").FirstOrDefault(static name => name.Length > 0 && !CodecName.Exists(name)) is { } unknown)
        {
            throw new RefusedException(400, $"Provided format ({unknown}) was not found");
        }
    }

    private async Task<Channel> MakeAsync(Arguments arguments, string technology, string resource)
    {
        string? id = arguments.Given("channelId") is { Length: > 0 } given ? given : null, other = arguments.Given("otherChannelId") is { Length: > 0 } second ? second : null;
        bool isTaken = id is not null && (Channels.FindById(id) is not null || id == other || (other is not null && Channels.FindById(other) is not null));
        if (isTaken)
        {
            throw new RefusedException(409, "Channel with given unique ID already exists");
        }

        // The real server says 409 here too, for the rest of a connection that has had one.
        Channel channel = await technologies.RequestAsync(technology, resource, new ChannelRequest(id, other)) ?? throw RefusedException.AllocationFailed();
        channel.Dialled = resource;
        return channel;
    }

    private static void SetVariables(Channel channel, List<(string Name, string Value, bool IsReported)> variables)
    {
        foreach ((string name, string value, _) in variables)
        {
            ChannelText.Set(channel, name, value);
        }

        // Those that are to be shown show with what the channel does next.
        foreach ((string name, _, bool isReported) in variables)
        {
            channel.Variables.Report(name, isReported);
        }
    }

    private static string[] ArgsOf(Arguments arguments) => arguments.Text("appArgs") is { Length: > 0 } args ? args.Split(',') : [];

    /// <summary>In seconds; what is not more than none is for ever.</summary>
    private static TimeSpan TimeoutOf(Arguments arguments) => arguments.Integer("timeout") is var seconds and > 0 ? TimeSpan.FromSeconds(seconds) : Timeout.InfiniteTimeSpan;
}

using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>The operation that makes a channel to a program which takes and sends audio.</summary>
internal sealed class ExternalMediaOperations(Pbx pbx) : OperationGroup(pbx)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private static readonly string[] Directions = ["", "both", "in", "out"];

    public override void AddTo(OperationTable table) => table.Add("channels", "externalMedia", StartAsync);

    private async Task<RestReply> StartAsync(Arguments arguments)
    {
        ExternalMediaRequest request = ExternalMediaRequest.Read(Pbx, arguments);
        if (!Directions.Contains(arguments.Text("direction") ?? ""))
        {
            throw new RefusedException(400, "Invalid direction specified");
        }

        List<(string Name, string Value, bool IsReported)> variables = arguments.Member("variables") is { ValueKind: JsonValueKind.Object } map ? VariableMap.Read(map) : [];
        string? id = arguments.Given("channelId");
        Channel channel = (id is null || Pbx.Channels.Find(id) is null) && MediaFormat.IsKnown(request.Format) && await Pbx.Technologies.RequestAsync(request.Technology, request.Resource, new ChannelRequest(id) { Format = request.Format }) is { } made
            ? made : throw new RefusedException(500, "An internal error prevented this request from being handled");
        foreach ((string name, string value, _) in variables)
        {
            channel.SetVariable(name, value);
        }

        string app = arguments.Required("app", "");
        channel.Dialled = request.Resource;
        Origination.Announce(channel);
        Origination.Start(channel, Patience, () => Origination.EnterAsync(channel, app, request.Data.Length > 0 ? [request.Data] : []));
        Pbx.Applications.Find(app)?.Subscribe(channel);
        return Reply(channel.Snapshot() with { Channelvars = channel.Variables });
    }
}

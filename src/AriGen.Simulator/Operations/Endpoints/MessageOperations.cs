using System.Text.Json;

namespace AriGen.Simulator;

/// <summary>Operations that send something to an endpoint outside of a call: texts, and where to call.</summary>
internal sealed class MessageOperations(EndpointTable endpoints) : OperationGroup
{
    private const string Resource = "endpoints", Scheme = "pjsip:";

    private static readonly RestReply Accepted = new(202, null, default);

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "sendMessage", arguments => SendText(arguments, Addressed));
        table.Add(Resource, "sendMessageToEndpoint", arguments => SendText(arguments, Named));
        table.Add(Resource, "refer", arguments => Refer(arguments, Addressed));
        table.Add(Resource, "referToEndpoint", arguments => Refer(arguments, Named));
    }

    private static RestReply SendText(Arguments arguments, Func<Arguments, Endpoint?> find)
    {
        Dictionary<string, string> variables = Variables(arguments);
        Reachable(find(arguments)).Inbox.Texts.Writer.TryWrite(new SimulatedText(arguments.Text("from") ?? "", arguments.Text("body") ?? "", variables));
        return Accepted;
    }

    private static RestReply Refer(Arguments arguments, Func<Arguments, Endpoint?> find)
    {
        Variables(arguments);
        Reachable(find(arguments)).Inbox.Refers.Writer.TryWrite(arguments.Text("refer_to") ?? "");
        return Accepted;
    }

    /// <summary>By <c>to</c>: pjsip:bob, or pjsip:bob/sip:… for an address of one's own choice.</summary>
    private Endpoint? Addressed(Arguments arguments)
    {
        string to = arguments.Required("to", "To must be specified");
        return to.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? endpoints.Find($"{PhoneTechnology.Name}/{to[Scheme.Length..].Split('/')[0]}") : null;
    }

    private Endpoint? Named(Arguments arguments) => endpoints.Find($"{arguments.Path("tech")}/{arguments.Path("resource")}");

    private static Endpoint Reachable(Endpoint? endpoint) => endpoint is { IsReachable: true } ? endpoint : throw new RefusedException(404, "Endpoint not found");

    private static Dictionary<string, string> Variables(Arguments arguments)
    {
        Dictionary<string, string> variables = [];
        if (arguments.Member("variables") is { ValueKind: JsonValueKind.Object } given)
        {
            foreach (JsonProperty variable in given.EnumerateObject())
            {
                variables[variable.Name] = variable.Value.ValueKind == JsonValueKind.String
                    ? variable.Value.GetString()!
                    : throw new RefusedException(400, "Only string values in the 'variables' object allowed");
            }
        }

        return variables;
    }
}

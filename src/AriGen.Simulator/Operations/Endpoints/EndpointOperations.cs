namespace AriGen.Simulator;

/// <summary>Operations that show endpoints.</summary>
internal sealed class EndpointOperations(EndpointTable endpoints) : OperationGroup
{
    private const string Resource = "endpoints";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "list", List);
        table.Add(Resource, "listByTech", ListByTechnology);
        table.Add(Resource, "get", Get);
    }

    private RestReply List(Arguments arguments) => Reply(endpoints.All.Select(static endpoint => endpoint.Snapshot()));

    private RestReply ListByTechnology(Arguments arguments)
    {
        // Here the case counts; of a single endpoint it does not.
        string technology = arguments.Path("tech");
        return endpoints.FindTechnology(technology) is { } all
            ? Reply(endpoints.All.Where(endpoint => endpoint.OfTechnology == all).Select(static endpoint => endpoint.Snapshot()))
            : throw new RefusedException(404, $"No Endpoints found - invalid tech {technology}");
    }

    private RestReply Get(Arguments arguments)
        => Reply((endpoints.Find($"{arguments.Path("tech")}/{arguments.Path("resource")}") ?? throw new RefusedException(404, "Endpoint not found")).Snapshot());
}

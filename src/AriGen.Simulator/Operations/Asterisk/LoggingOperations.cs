using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Operations of log channels. Nothing is written to any of them.</summary>
internal sealed class LoggingOperations : OperationGroup
{
    private const string Resource = "asterisk";
    private const string None = "Log channel does not exist";

    private readonly LogChannelTable _logs = new();

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "listLogChannels", List);
        table.Add(Resource, "addLog", Add);
        table.Add(Resource, "deleteLog", Delete);
        table.Add(Resource, "rotateLog", Rotate);
    }

    private RestReply List(Arguments arguments)
        => Reply(_logs.All.Select(static log => new LogChannel { Channel = log.Name, Type = log.Type, Status = "Enabled", Configuration = log.Levels }));

    private RestReply Add(Arguments arguments)
    {
        string name = arguments.Path("logChannelName");
        string levels = arguments.Required("configuration", "Configuration levels are required");
        return _logs.Contains(name) ? throw new RefusedException(409, "Log channel already exists")
            : _logs.TryAdd(name, levels) ? RestReply.NoContent
            : throw new RefusedException(500, "Allocation failed");
    }

    private RestReply Delete(Arguments arguments) => _logs.Remove(arguments.Path("logChannelName")) ? RestReply.NoContent : throw new RefusedException(404, None);

    private RestReply Rotate(Arguments arguments)
    {
        // A file is known by its bare name here.
        string name = arguments.Path("logChannelName");
        if (name.StartsWith('/') || !_logs.Contains(name))
        {
            throw new RefusedException(404, None);
        }

        _logs.Rotate();
        return RestReply.NoContent;
    }
}

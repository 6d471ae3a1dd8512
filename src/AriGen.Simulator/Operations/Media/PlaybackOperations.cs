namespace AriGen.Simulator;

/// <summary>Operations of playbacks.</summary>
internal sealed class PlaybackOperations(PlaybackTable playbacks) : OperationGroup
{
    private const string Resource = "playbacks";

    private static readonly string[] Controls = ["restart", "pause", "unpause", "reverse", "forward"];

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "get", Get);
        table.Add(Resource, "stop", Stop);
        table.Add(Resource, "control", Control);
    }

    private RestReply Get(Arguments arguments) => Reply(PlaybackOf(arguments).Snapshot());

    private RestReply Stop(Arguments arguments)
    {
        PlaybackOf(arguments).Stop();
        return RestReply.NoContent;
    }

    private RestReply Control(Arguments arguments)
    {
        string operation = arguments.Given("operation") ?? throw new RefusedException(400, "Missing operation");
        if (!Controls.Contains(operation))
        {
            throw new RefusedException(400, $"Invalid operation {operation}");
        }

        PlaybackOf(arguments).Control(operation);
        return RestReply.NoContent;
    }

    private Playback PlaybackOf(Arguments arguments)
        => playbacks.Find(arguments.Path("playbackId")) ?? throw new RefusedException(404, "Playback not found");
}

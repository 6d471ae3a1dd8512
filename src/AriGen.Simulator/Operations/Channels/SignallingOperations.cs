namespace AriGen.Simulator;

/// <summary>What a channel in Stasis tells its far end.</summary>
internal sealed class SignallingOperations(Pbx pbx) : OperationGroup(pbx)
{
    private const string Resource = "channels";

    public override void AddTo(OperationTable table) => table.Add(Resource, "answer", AnswerAsync);

    private async Task<RestReply> AnswerAsync(Arguments arguments)
    {
        (Channel channel, StasisVisit visit) = ReadyInStasis(arguments);
        await visit.Commands.RunAsync(channel.Answer);
        return RestReply.NoContent;
    }
}

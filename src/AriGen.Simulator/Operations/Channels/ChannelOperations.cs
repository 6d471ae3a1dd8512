using System.Globalization;

namespace AriGen.Simulator;

/// <summary>Operations of channels: showing and ending them.</summary>
internal sealed class ChannelOperations(ChannelTable channels) : ChannelOperationGroup(channels)
{
    private const string Resource = "channels";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "list", List);
        table.Add(Resource, "get", Get);
        table.Add(Resource, "hangup", Hangup);
    }

    private RestReply List(Arguments arguments) => Reply(Channels.Listed.Select(static channel => channel.Snapshot()));

    private RestReply Get(Arguments arguments)
        => Reply((Channels.FindById(arguments.Path("channelId")) ?? throw new RefusedException(404, "Channel not found")).Snapshot());

    private RestReply Hangup(Arguments arguments)
    {
        Channel channel = ChannelOf(arguments) is { Technology: not TextTechnology } found ? found : throw new RefusedException(404, "Channel not found");
        channel.Cause = CauseOf(arguments);
        channel.Hangup(SoftHangup.Explicit);
        return RestReply.NoContent;
    }

    private static int CauseOf(Arguments arguments)
    {
        string reason = arguments.Given("reason") ?? "", code = arguments.Given("reason_code") ?? "";
        if (reason.Length > 0 && code.Length > 0)
        {
            throw new RefusedException(400, "The reason and reason_code can't both be specified");
        }

        if (code.Length > 0)
        {
            return int.TryParse(code, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int cause) ? cause
                : throw new RefusedException(400, "Invalid reason for hangup reason code provided") { Reason = "Invalid Reason Code" };
        }

        return reason.Length == 0 ? HangupCause.NormalClearing
            : HangupCause.OfReason(reason) ?? throw new RefusedException(400, "Invalid reason for hangup reason provided") { Reason = "Invalid Reason" };
    }
}

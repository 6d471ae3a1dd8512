using System.Globalization;
using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Operations of the server itself.</summary>
internal sealed class AsteriskOperations(Pbx pbx) : OperationGroup(pbx)
{
    private const string Resource = "asterisk";

    public override void AddTo(OperationTable table) => table.Add(Resource, "ping", Ping);

    private RestReply Ping(Arguments arguments)
        => Reply(new AsteriskPing { AsteriskId = Pbx.EntityId, Ping = "pong", Timestamp = Pbx.Now.ToString("yyyy-MM-ddTHH:mm:ss.fff+0000", CultureInfo.InvariantCulture) });
}

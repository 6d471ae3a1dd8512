using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>How well a channel's sound travels. In the simulator none does: it is counted, and nothing is lost.</summary>
internal sealed class StatisticsOperations(ChannelTable channels, SimulatedVersion version) : ChannelOperationGroup(channels)
{
    private const string Resource = "channels";

    public override void AddTo(OperationTable table) => table.Add(Resource, "rtpstatistics", Statistics);

    private RestReply Statistics(Arguments arguments)
    {
        Channel channel = ChannelOf(arguments);
        if (channel.Technology is not PhoneTechnology phone)
        {
            // Its RTP is not that of a call.
            throw channel.Name.StartsWith(MediaTechnology.Rtp, StringComparison.Ordinal) && version.HasOperation("channels.setChannelVars")
                ? new RefusedException(404, "RTP info not found") : new RefusedException(403, "Unsupported channel type");
        }

        return Reply(new RTPstat
        {
            ChannelUniqueid = channel.Id,
            LocalSsrc = phone.Source,
            RemoteSsrc = phone.RemoteSource,
            Txcount = phone.Sent.Packets,
            Rxcount = phone.Received.Packets,
            Txploss = 0,
            Rxploss = 0,
            Txoctetcount = phone.Sent.Octets,
            Rxoctetcount = phone.Received.Octets,
            Txjitter = 0,
            Rxjitter = 0,
            RemoteMaxjitter = 0,
            RemoteMinjitter = 0,
            RemoteNormdevjitter = 0,
            RemoteStdevjitter = 0,
            LocalMaxjitter = 0,
            LocalMinjitter = 0,
            LocalNormdevjitter = 0,
            LocalStdevjitter = 0,
            RemoteMaxrxploss = 0,
            RemoteMinrxploss = 0,
            RemoteNormdevrxploss = 0,
            RemoteStdevrxploss = 0,
            LocalMaxrxploss = 0,
            LocalMinrxploss = 0,
            LocalNormdevrxploss = 0,
            LocalStdevrxploss = 0,
            Rtt = 0,
            Maxrtt = 0,
            Minrtt = 0,
            Normdevrtt = 0,
            Stdevrtt = 0,
            Txmes = 0,
            Rxmes = 0,
            RemoteMaxmes = 0,
            RemoteMinmes = 0,
            RemoteNormdevmes = 0,
            RemoteStdevmes = 0,
            LocalMaxmes = 0,
            LocalMinmes = 0,
            LocalNormdevmes = 0,
            LocalStdevmes = 0,
        });
    }
}

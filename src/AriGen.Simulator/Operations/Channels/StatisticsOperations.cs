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

        return Reply(new RtpStat
        {
            ChannelUniqueId = channel.Id,
            LocalSsrc = phone.Source,
            RemoteSsrc = phone.RemoteSource,
            TxPacketCount = phone.Sent.Packets,
            RxPacketCount = phone.Received.Packets,
            TxPacketLoss = 0,
            RxPacketLoss = 0,
            TxOctetCount = phone.Sent.Octets,
            RxOctetCount = phone.Received.Octets,
            TxJitter = 0,
            RxJitter = 0,
            RemoteMaxJitter = 0,
            RemoteMinJitter = 0,
            RemoteMeanJitter = 0,
            RemoteJitterStandardDeviation = 0,
            LocalMaxJitter = 0,
            LocalMinJitter = 0,
            LocalMeanJitter = 0,
            LocalJitterStandardDeviation = 0,
            RemoteMaxRxPacketLoss = 0,
            RemoteMinRxPacketLoss = 0,
            RemoteMeanRxPacketLoss = 0,
            RemoteRxPacketLossStandardDeviation = 0,
            LocalMaxRxPacketLoss = 0,
            LocalMinRxPacketLoss = 0,
            LocalMeanRxPacketLoss = 0,
            LocalRxPacketLossStandardDeviation = 0,
            RoundTripTime = 0,
            MaxRoundTripTime = 0,
            MinRoundTripTime = 0,
            MeanRoundTripTime = 0,
            RoundTripTimeStandardDeviation = 0,
            TxMediaExperienceScore = 0,
            RxMediaExperienceScore = 0,
            RemoteMaxMediaExperienceScore = 0,
            RemoteMinMediaExperienceScore = 0,
            RemoteMeanMediaExperienceScore = 0,
            RemoteMediaExperienceScoreStandardDeviation = 0,
            LocalMaxMediaExperienceScore = 0,
            LocalMinMediaExperienceScore = 0,
            LocalMeanMediaExperienceScore = 0,
            LocalMediaExperienceScoreStandardDeviation = 0,
        });
    }
}

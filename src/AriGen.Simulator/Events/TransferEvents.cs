using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Creates the events about a transfer.</summary>
internal static class TransferEvents
{
    /// <summary>A blind transfer as it begins.</summary>
    public static BridgeBlindTransfer Blind(Channel transferer, string context, string extension) => new()
    {
        Channel = transferer.Snapshot(),
        Context = context,
        Extension = extension,
        IsExternal = true,
        Result = "",
    };

    /// <summary>An attended transfer as it begins.</summary>
    public static BridgeAttendedTransfer Attended(Channel first, Channel second) => new()
    {
        TransfererFirstLeg = first.Snapshot(),
        TransfererFirstLegBridge = first.Member?.Bridge.Snapshot(),
        Transferee = first.Member?.Bridge.PeerOf(first)?.Snapshot(),
        TransfererSecondLeg = second.Snapshot(),
        TransfererSecondLegBridge = second.Member?.Bridge.Snapshot(),
        TransferTarget = second.Member?.Bridge.PeerOf(second)?.Snapshot(),
        DestinationType = "fail",
        IsExternal = false,
        Result = "",
    };

    /// <summary>A transfer that the application has to carry out.</summary>
    /// <param name="source">The channel of the phone that transfers.</param>
    /// <param name="second">The channel of its second call, for an attended transfer; otherwise, <see langword="null"/>.</param>
    /// <param name="destination">The destination as the phone names it.</param>
    /// <param name="state">The progress; <see langword="null"/> for the request itself.</param>
    public static Event Referred(Channel source, Channel? second, RequiredDestination destination, string? state) => new ChannelTransfer
    {
        State = state,
        ReferTo = new ReferTo
        {
            RequestedDestination = destination,
            DestinationChannel = second?.Snapshot(),
            ConnectedChannel = PeerOf(second)?.Snapshot(),
            Bridge = second?.Member?.Bridge.Snapshot(),
        },
        ReferredBy = new ReferredBy
        {
            SourceChannel = source.Snapshot(),
            ConnectedChannel = PeerOf(source)?.Snapshot(),
            Bridge = source.Member?.Bridge.Snapshot(),
        },
    };

    private static Channel? PeerOf(Channel? channel) => channel?.Member?.Bridge.PeerOf(channel);
}

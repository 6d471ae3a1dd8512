namespace AriGen.Simulator;

/// <summary>The result of a transfer: the text in its event and the SIP status.</summary>
internal sealed record TransferResult(string Text, int SipStatus)
{
    public static readonly TransferResult Success = new("Success", 200);

    /// <summary>No party can be transferred.</summary>
    public static readonly TransferResult Invalid = new("Invalid", AriGen.Simulator.SipStatus.BadRequest);

    /// <summary>The transfer was started and has failed.</summary>
    public static readonly TransferResult Fail = new("Fail", AriGen.Simulator.SipStatus.ServerError);
}

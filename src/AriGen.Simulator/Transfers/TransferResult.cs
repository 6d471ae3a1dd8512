namespace AriGen.Simulator;

/// <summary>What a transfer comes to, in the words of its event and by the status of SIP.</summary>
internal sealed record TransferResult(string Text, int SipStatus)
{
    public static readonly TransferResult Success = new("Success", 200);

    /// <summary>There is nobody to be transferred.</summary>
    public static readonly TransferResult Invalid = new("Invalid", AriGen.Simulator.SipStatus.BadRequest);

    /// <summary>It was begun, and could not be done.</summary>
    public static readonly TransferResult Fail = new("Fail", AriGen.Simulator.SipStatus.ServerError);
}

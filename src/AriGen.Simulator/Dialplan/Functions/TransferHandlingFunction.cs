namespace AriGen.Simulator;

/// <summary>
/// PJSIP_TRANSFER_HANDLING: whether the server or the application carries out the transfers that a phone requests. Write-only.
/// </summary>
internal sealed class TransferHandlingFunction() : DialplanFunction("PJSIP_TRANSFER_HANDLING")
{
    protected override string? ReadCore(Channel channel, string arguments) => null;

    protected override void WriteCore(Channel channel, string arguments, string value)
    {
        if (channel.Technology is PhoneTechnology phone)
        {
            phone.LeavesTransfersToApplication = value == "ari-only";
        }
    }
}

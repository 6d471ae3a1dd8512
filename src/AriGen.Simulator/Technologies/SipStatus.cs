namespace AriGen.Simulator;

/// <summary>What Asterisk makes of SIP's refusals.</summary>
internal static class SipStatus
{
    public const int Busy = 486, Decline = 603;

    /// <summary>The cause of Q.850 that stands for a status.</summary>
    public static int ToCause(int status) => status switch
    {
        401 or 402 or 403 or 407 or 603 => 21,
        404 or 485 or 604 => 1,
        408 => 18,
        409 => 41,
        410 => 22,
        420 => 3,
        480 or 483 => 19,
        484 => 28,
        486 or 600 => HangUpCause.UserBusy,
        488 or 606 => 58,
        500 => 38,
        501 => 29,
        502 => 27,
        503 => HangUpCause.Congestion,
        504 => 102,
        _ => 127,
    };
}

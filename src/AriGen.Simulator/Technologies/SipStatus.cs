namespace AriGen.Simulator;

/// <summary>What Asterisk makes of SIP's refusals, and which ones it makes itself.</summary>
internal static class SipStatus
{
    public const int Ok = 200, Accepted = 202, BadRequest = 400, NotFound = 404, Busy = 486, Cancelled = 487, ServerError = 500, Unavailable = 503, Decline = 603;

    /// <summary>The cause of Q.850 that stands for a status.</summary>
    public static int ToCause(int status) => status switch
    {
        403 or 603 => 21,
        404 or 485 or 604 => 1,
        408 => 18,
        409 => 41,
        410 => 22,
        420 => 3,
        480 or 483 => 19,
        484 => 28,
        486 or 600 => HangupCause.UserBusy,
        488 or 606 => 58,
        500 => 38,
        501 => 29,
        502 => 27,
        503 or 513 or 580 => HangupCause.Congestion,
        504 => 102,
        _ => 127,
    };

    /// <summary>The status that stands for a cause of Q.850; null for a cause that has none.</summary>
    public static int? OfCause(int cause) => cause switch
    {
        1 or 2 or 3 => 404,
        17 => 486,
        18 => 408,
        19 or 20 or 31 => 480,
        21 => 403,
        22 => 410,
        23 => 302,
        27 => 502,
        28 => 484,
        29 => 501,
        34 or 42 or 66 => 503,
        38 or 127 => 500,
        58 => 488,
        _ => null,
    };
}

namespace AriGen.Simulator;

/// <summary>Maps the cause of a call that ended before an answer to Asterisk's dial status.</summary>
internal static class DialStatus
{
    public static string Of(int cause) => cause switch
    {
        HangupCause.UserBusy => "BUSY",
        HangupCause.Congestion => "CONGESTION",
        20 or 27 or 3 => "CHANUNAVAIL",
        _ => "NOANSWER",
    };
}

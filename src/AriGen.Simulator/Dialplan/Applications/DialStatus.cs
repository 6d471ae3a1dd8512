namespace AriGen.Simulator;

/// <summary>Asterisk's dial statuses for calls that ended before an answer.</summary>
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

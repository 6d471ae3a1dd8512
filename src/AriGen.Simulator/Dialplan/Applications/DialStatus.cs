namespace AriGen.Simulator;

/// <summary>What Asterisk makes of the cause with which a called channel ends before it answers.</summary>
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

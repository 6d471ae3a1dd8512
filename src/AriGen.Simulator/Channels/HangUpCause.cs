namespace AriGen.Simulator;

/// <summary>Causes of Q.850, as Asterisk numbers and words them.</summary>
internal static class HangUpCause
{
    public const int NormalClearing = 16, UserBusy = 17, Congestion = 34, NetworkOutOfOrder = 38;

    private static readonly Dictionary<int, string> Texts = new()
    {
        [1] = "Unallocated (unassigned) number",
        [16] = "Normal Clearing",
        [17] = "User busy",
        [19] = "User alerting, no answer",
        [21] = "Call Rejected",
        [23] = "Redirected to new destination",
        [34] = "Circuit/channel congestion",
    };

    public static string Text(int cause) => Texts.GetValueOrDefault(cause, "Unknown");
}

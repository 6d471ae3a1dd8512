namespace AriGen.Twins.Stage;

/// <summary>What scenarios of external media have in common.</summary>
internal static class ExternalMediaStage
{
    /// <summary>What a thread of its own does to the channel while the answer is written.</summary>
    public static void Loose(Scenario s)
    {
        // Whether the channel is in Stasis already is up to its thread.
        s.Neutral("\"STASISSTATUS\":\"\",", "");
        s.Neutral(",\"STASISSTATUS\":\"\"", "");
        s.Neutral("(POST channels/externalMedia\\S* -> 200 .*\"state\":\")(Down|Up)\"", "$1<begun>\"");
    }
}

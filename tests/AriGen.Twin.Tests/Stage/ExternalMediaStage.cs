namespace AriGen.Twins.Stage;

/// <summary>Common steps of scenarios about external media.</summary>
internal static class ExternalMediaStage
{
    /// <summary>Allows for the work of the channel's thread while the response is written.</summary>
    public static void Loose(Scenario s)
    {
        // The channel's thread may or may not have entered Stasis.
        s.Neutral("\"STASISSTATUS\":\"\",", "");
        s.Neutral(",\"STASISSTATUS\":\"\"", "");
        s.Neutral("(POST channels/externalMedia\\S* -> 200 .*\"state\":\")(Down|Up)\"", "$1<begun>\"");
    }
}

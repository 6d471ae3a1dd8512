using System.Text.Json;

namespace AriGen.Twins.Stage;

/// <summary>What scenarios with phones begin with.</summary>
internal static class PhoneStage
{
    /// <summary>A phone calls the scenario's own application, which answers; all that is over when this returns.</summary>
    public static async Task<(Listener App, IOutsideCall Call, string Channel)> CallAppAsync(this Scenario s, IOutsidePhone phone)
    {
        Listener app = await s.ListenToPhonesAsync($"app{s.FreeExtension}");
        IOutsideCall call = await phone.CallAsync(s.FreeExtension);
        string channel = IdOf(await app.UntilAsync("StasisStart"));
        return (app, call, channel);
    }

    /// <summary>Listens to an application; what two SIP calls never have the same counts no more.</summary>
    public static Task<Listener> ListenToPhonesAsync(this Scenario s, string application, string query = "")
    {
        s.Neutral(s.FreeExtension, "<extension>");

        // What was measured, and the Call-ID of the other party.
        s.Neutral("\"value\":\"[^\"]+\",\"variable\":\"(RTPAUDIOQOS\\w*|\\w+TIME|\\w+TIME_MS|BRIDGEPVTCALLID)\"", "\"value\":\"<measured>\",\"variable\":\"$1\"");
        return s.ListenAsync(application, query);
    }

    /// <summary>What threads of their own tell about a call. The states of phones have scenarios of their own, in DeviceStateTests.</summary>
    public static void LooseSignalling(this Scenario s)
    {
        // Asterisk looks what the state is when it gets to it: one that is over by then is never told.
        s.Ignore("DeviceStateChanged");

        // Ringing is told to the one who dials before or after the channel says so itself.
        s.AnyTime("\"dialstatus\":\"(RINGING)?\"");
        s.Neutral("(\"dialstatus\":\"(?:RINGING)?\".*\"peer\":.*\"state\":\")\\w+", "$1<state>");
    }

    public static string IdOf(JsonElement e) => e.GetProperty("channel").GetProperty("id").GetString()!;

    /// <summary>Waits until a channel is gone.</summary>
    public static Task GoneAsync(this Listener app, string channel) => app.UntilAsync("ChannelDestroyed", e => IdOf(e) == channel);
}

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

    /// <summary>Bob's phone, which does with a call what it is told, and an application of the scenario's own.</summary>
    /// <param name="s">The scenario.</param>
    /// <param name="habit">What the phone is told; null for its usual habit, which is to answer at once.</param>
    /// <param name="query">More of the query by which the application is listened to.</param>
    public static async Task<(Listener App, IOutsidePhone Bob)> PhoneAndAppAsync(this Scenario s, Func<IOutsidePhone, Task>? habit = null, string query = "")
    {
        s.LooseSignalling();
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await (habit?.Invoke(bob) ?? Task.CompletedTask);
        return (await s.ListenToPhonesAsync(s.Name("app"), query), bob);
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

    /// <summary>Who the other party is reaches each channel while it is being connected, at some point or other.</summary>
    public static void LooseConnecting(this Scenario s)
    {
        s.AnyTime("\"type\":\"ChannelConnectedLine\"");
        s.Neutral("(\"connected\":)\\{[^}]*\\}(.*\"variable\":\"BRIDGE\\w+\")", "$1{}$2");
    }

    public static string IdOf(JsonElement e) => e.GetProperty("channel").GetProperty("id").GetString()!;

    /// <summary>Waits until a channel is gone.</summary>
    public static Task GoneAsync(this Listener app, string channel) => app.UntilAsync("ChannelDestroyed", e => IdOf(e) == channel);
}

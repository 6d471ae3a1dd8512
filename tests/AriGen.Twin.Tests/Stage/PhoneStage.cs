using System.Text.Json;

namespace AriGen.Twins.Stage;

/// <summary>Common first steps of scenarios with phones.</summary>
internal static class PhoneStage
{
    /// <summary>Calls the scenario's application from a phone, and waits until it has answered.</summary>
    public static async Task<(Listener App, IOutsideCall Call, string Channel)> CallAppAsync(this Scenario s, IOutsidePhone phone)
    {
        Listener app = await s.ListenToPhonesAsync($"app{s.FreeExtension}");
        IOutsideCall call = await phone.CallAsync(s.FreeExtension);
        string channel = IdOf(await app.UntilAsync("StasisStart"));
        return (app, call, channel);
    }

    /// <summary>Creates Bob's phone and an application of the scenario.</summary>
    /// <param name="s">The scenario.</param>
    /// <param name="habit">Sets the reaction of the phone to calls; <see langword="null"/> to answer at once.</param>
    /// <param name="query">Further query parameters of the event socket.</param>
    public static async Task<(Listener App, IOutsidePhone Bob)> PhoneAndAppAsync(
        this Scenario s, Func<IOutsidePhone, Task>? habit = null, string query = "")
    {
        s.LooseSignalling();
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await (habit?.Invoke(bob) ?? Task.CompletedTask);
        return (await s.ListenToPhonesAsync(s.Name("app"), query), bob);
    }

    /// <summary>Listens to an application, without the values that differ between all SIP calls.</summary>
    public static Task<Listener> ListenToPhonesAsync(this Scenario s, string application, string query = "")
    {
        s.Neutral(s.FreeExtension, "<extension>");

        // Measurements, and the Call-ID of the other party.
        s.Neutral("\"value\":\"[^\"]+\",\"variable\":\"(RTPAUDIOQOS\\w*|\\w+TIME|\\w+TIME_MS|BRIDGEPVTCALLID)\"", "\"value\":\"<measured>\",\"variable\":\"$1\"");
        return s.ListenAsync(application, query);
    }

    /// <summary>
    /// Allows for events about a call that come from separate threads. <c>DeviceStateTests</c> covers the states of phones.
    /// </summary>
    public static void LooseSignalling(this Scenario s)
    {
        // Asterisk reads the state with a delay, so a short state may not be reported.
        s.Ignore("DeviceStateChanged");

        // The dialing channel may receive Ringing before or after the event of the ringing channel.
        s.AnyTime("\"dialstatus\":\"(RINGING)?\"");
        s.Neutral("(\"dialstatus\":\"(?:RINGING)?\".*\"peer\":.*\"state\":\")\\w+", "$1<state>");
    }

    /// <summary>Allows each channel to report the other party at an arbitrary time while it is being connected.</summary>
    public static void LooseConnecting(this Scenario s)
    {
        s.AnyTime("\"type\":\"ChannelConnectedLine\"");
        s.Neutral("(\"connected\":)\\{[^}]*\\}(.*\"variable\":\"BRIDGE\\w+\")", "$1{}$2");
    }

    public static string IdOf(JsonElement e) => e.GetProperty("channel").GetProperty("id").GetString()!;

    /// <summary>Waits until a channel has ended.</summary>
    public static Task GoneAsync(this Listener app, string channel) => app.UntilAsync("ChannelDestroyed", e => IdOf(e) == channel);
}

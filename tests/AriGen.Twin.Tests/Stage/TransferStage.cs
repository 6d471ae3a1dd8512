using System.Text.Json;

namespace AriGen.Twins.Stage;

/// <summary>What scenarios of transfers begin with.</summary>
internal static class TransferStage
{
    /// <summary>Listens to the application, and to all channels and bridges.</summary>
    public static async Task<(Listener App, Listener All)> ListenToTransfersAsync(this Scenario s)
    {
        s.LooseTransfers();
        Listener app = await s.ListenToPhonesAsync(s.Name("app"));
        Listener all = await s.ListenToPhonesAsync(s.Name("all"));
        await s.PostAsync($"applications/{s.Name("all")}/subscription?eventSource=channel:,bridge:");
        return (app, all);
    }

    /// <summary>Alice by <c>one</c> and Bob by <c>two</c> talk in the bridge <c>br</c>.</summary>
    public static async Task<(Listener App, Listener All, IOutsideCall Alice, IOutsideCall Bob)> ConnectedPhonesAsync(this Scenario s)
    {
        IOutsidePhone alice = await s.PhoneAsync("alice", "1100"), bob = await s.PhoneAsync("bob", "1101");
        (Listener app, Listener all) = await s.ListenToTransfersAsync();
        IOutsideCall first = await s.CallPhoneAsync(app, alice, "one"), second = await s.CallPhoneAsync(app, bob, "two");
        await s.ConnectAsync(app, "br", s.Name("one"), s.Name("two"));
        return (app, all, first, second);
    }

    /// <summary>The same, and Alice has another call by <c>three</c>.</summary>
    public static async Task<(Listener App, Listener All, IOutsideCall Alice, IOutsideCall Second)> TwoCallsAsync(this Scenario s)
    {
        IOutsidePhone alice = await s.PhoneAsync("alice", "1100"), bob = await s.PhoneAsync("bob", "1101");
        (Listener app, Listener all) = await s.ListenToTransfersAsync();
        IOutsideCall first = await s.CallPhoneAsync(app, alice, "one");
        await s.CallPhoneAsync(app, bob, "two");
        await s.ConnectAsync(app, "br", s.Name("one"), s.Name("two"));
        return (app, all, first, await s.CallPhoneAsync(app, alice, "three"));
    }

    /// <summary>The application calls a phone, which answers.</summary>
    public static async Task<IOutsideCall> CallPhoneAsync(this Scenario s, Listener app, IOutsidePhone phone, string channel)
    {
        await s.PostAsync($"channels?endpoint={phone.Endpoint}&app={s.Name("app")}&channelId={s.Name(channel)}");
        IOutsideCall call = await phone.NextCallAsync();
        await app.UntilAsync("StasisStart", e => PhoneStage.IdOf(e) == s.Name(channel));
        await call.AnsweredAsync();
        return call;
    }

    /// <summary>Puts two channels into a bridge of the application, and waits until they are connected.</summary>
    public static async Task ConnectAsync(this Scenario s, Listener app, string bridge, string one, string other)
    {
        await s.PostAsync($"bridges/{s.Name(bridge)}?type=mixing,dtmf_events");
        await s.PostAsync($"bridges/{s.Name(bridge)}/addChannel?channel={one}");
        await s.PostAsync($"bridges/{s.Name(bridge)}/addChannel?channel={other}");
        for (int i = 0; i < 2; i++)
        {
            await app.UntilAsync("ChannelConnectedLine");
        }
    }

    /// <summary>Waits until a channel has taken another one's place in the application.</summary>
    /// <returns>Its id.</returns>
    public static async Task<string> ReplacedAsync(this Scenario s, Listener app, Listener all)
    {
        JsonElement start = await app.UntilAsync("StasisStart", static e => e.TryGetProperty("replace_channel", out _));
        string name = start.GetProperty("channel").GetProperty("name").GetString()!;
        app.Mark(name[..^1]);
        all.Mark(name[..^1]);
        return PhoneStage.IdOf(start);
    }

    /// <summary>Alice has called Bob by the dialplan, and they talk.</summary>
    public static async Task<(Listener All, IOutsideCall Alice, IOutsideCall Bob)> DialledStageAsync(this Scenario s)
    {
        s.LooseTransfers();

        // The bridge may be about to connect two phones anew, or to end.
        s.Neutral("\"technology\":\"(native_rtp|simple_bridge)\"", "\"technology\":\"<technology>\"");

        // Each leaves on its own thread.
        s.Neutral("\"channels\":\\[[^\\]]*\\](.*\"type\":\"ChannelLeftBridge\")", "\"channels\":[]$1");

        // Two phones that were connected directly are told their peers again while the server takes the sound back, as often as its
        // threads happen to look: on 22 the one who is transferred never in 1, twice in 10 and three times in 13 of 24 blind transfers;
        // after 12 attended ones three times in 7 and four times in 5. In bridges of applications the number never varied.
        s.Repeated("\"value\":\"[^\"]+\",\"variable\":\"BRIDGE\\w+\"");

        // The phone's thread tells these, while the call ends on others.
        s.AnyTime("\"type\":\"BridgeBlindTransfer\"");
        s.AnyTime("\"cause\":1,.*\"type\":\"ChannelHangupRequest\"");
        return await s.ConnectedStageAsync();
    }

    /// <summary>What the threads of the real server leave open in a transfer.</summary>
    private static void LooseTransfers(this Scenario s)
    {
        s.LooseSignalling();

        // Who the other party is reaches each channel while it is being connected, at some point or other.
        s.AnyTime("\"type\":\"ChannelConnectedLine\"");
        s.Neutral("(\"connected\":)\\{[^}]*\\}(.*\"variable\":\"BRIDGE\\w+\")", "$1{}$2");

        // The peers are told before or after the new channel is up.
        s.Neutral("(\"state\":\")\\w+(\".*\"variable\":\"BRIDGE\\w+\")", "$1<state>$2");

        // How far the pair of channels has got that links the two sides, when the transfer is told.
        s.Neutral(
            "(\"(?:replace_channel|destination_link_first_leg)\":\\{\"accountcode\":\"\",\"caller\":\\{[^}]*\\},\"connected\":)\\{[^}]*\\}(.*?\"state\":\")\\w+(?=.*\"type\":\"BridgeAttendedTransfer\")",
            "$1{}$2<state>");

        // The tags of a SIP call.
        s.Neutral("(\"parameter_value\":\")[^\"]+", "$1<tag>");

        // Each server has a port of its own.
        s.Neutral("(\"sip:\\w+@127\\.0\\.0\\.1):\\d+", "$1");
    }
}

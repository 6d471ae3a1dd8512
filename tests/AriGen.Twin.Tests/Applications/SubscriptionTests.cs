namespace AriGen.Twins.Applications;

/// <summary>What an application subscribes to, and gets for it.</summary>
public sealed class SubscriptionTests
{
    [Fact]
    public Task To_a_channel() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener owner = await s.ListenAsync(s.Name("owner")), other = await s.ListenAsync(s.Name("other"));
        await s.EnterAsync(owner, "owner", "ch");
        await s.SubscribeAsync("other", $"channel:{s.Name("ch")}");
        await s.StirAsync("ch", "p-1");
        await other.UntilAsync("PlaybackFinished");
        await s.UnsubscribeAsync("other", $"channel:{s.Name("ch")}");
        await s.StirAsync("ch", "p-2");
        await s.SubscribeAsync("other", $"channel:{s.Name("ch-far")}");
        await s.HangupAsync("ch");
        await s.ShowAtRestAsync("owner");
        await s.ShowAtRestAsync("other");
    });

    [Fact]
    public Task To_a_channel_is_counted() => Twin.PlayAsync(async s =>
    {
        Listener owner = await s.ListenAsync(s.Name("owner")), other = await s.ListenAsync(s.Name("other"));
        await s.EnterAsync(owner, "owner", "ch");
        owner.Begin();
        string source = $"channel:{s.Name("ch")}";
        await s.SubscribeAsync("other", source);
        await s.SubscribeAsync("other", source + "," + source);
        for (int i = 0; i < 4; i++)
        {
            await s.UnsubscribeAsync("other", source);
        }

        // An originated channel counts twice for its application: by the call, and by its stay.
        await s.SubscribeAsync("owner", source);
        for (int i = 0; i < 4; i++)
        {
            await s.UnsubscribeAsync("owner", source);
        }

        // Nothing of the channel comes any more but for the end of its stay.
        await s.StirAsync("ch", "p-1");
        await s.HangupAsync("ch");
        await s.ShowAtRestAsync("owner");
    });

    [Fact]
    public Task To_a_bridge() => Twin.PlayAsync(async s =>
    {
        Listener other = await s.ListenAsync(s.Name("other"));
        Listener owner = await s.ListenAsync(s.Name("owner"));
        await s.EnterAsync(owner, "owner", "ch");
        owner.Begin();
        await s.PostAsync($"bridges/{s.Name("br")}");
        await s.SubscribeAsync("other", $"bridge:{s.Name("br")}");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("ch")}");
        await owner.UntilAsync("ChannelEnteredBridge");
        await s.ShowAsync("owner");
        await s.PostAsync($"bridges/{s.Name("br")}/removeChannel?channel={s.Name("ch")}");
        await owner.UntilAsync("ChannelLeftBridge");
        await s.ShowAsync("owner");
        await s.DeleteAsync($"bridges/{s.Name("br")}");
        await other.UntilAsync("BridgeDestroyed");
        await s.ShowAsync("other");
    });

    [Fact]
    public Task A_bridge_says_nothing_to_who_wants_its_channel_only() => Twin.PlayAsync(async s =>
    {
        Listener owner = await s.ListenAsync(s.Name("owner")), other = await s.ListenAsync(s.Name("other"));
        await s.EnterAsync(owner, "owner", "ch");
        await s.SubscribeAsync("other", $"channel:{s.Name("ch")}");
        owner.Begin();
        await s.PostAsync($"bridges/{s.Name("br")}");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("ch")}");
        await s.DeleteAsync($"bridges/{s.Name("br")}");
        await owner.UntilAsync("ChannelLeftBridge");
        await s.StirAsync("ch", "p-1");
        await other.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task To_endpoints() => Twin.PlayAsync(async s =>
    {
        await s.ListenAsync(s.Name("app"));
        await s.SubscribeAsync("app", "endpoint:PJSIP");
        await s.SubscribeAsync("app", "endpoint:PJSIP");
        await s.SubscribeAsync("app", "endpoint:PJSIP/alice,endpoint:PJSIP/bob");
        foreach (string none in new[] { "endpoint:NoTech", "endpoint:PJSIP/nobody", "endpoint:pjsip/alice", "endpoint:PJSIP/", "endpoint:Local", "endpoint:Local/x" })
        {
            await s.SubscribeAsync("app", none);
            await s.UnsubscribeAsync("app", none);
        }

        await s.UnsubscribeAsync("app", "endpoint:PJSIP");
        await s.UnsubscribeAsync("app", "endpoint:PJSIP");
        await s.UnsubscribeAsync("app", "endpoint:PJSIP");
        await s.UnsubscribeAsync("app", "endpoint:PJSIP/bob");
    });

    [Fact]
    public Task To_a_device_is_not_counted() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        string device = $"deviceState:Stasis:{s.Name("lamp")}";
        await s.SubscribeAsync("app", device);
        await s.SubscribeAsync("app", device);
        await s.PutAsync($"deviceStates/Stasis:{s.Name("lamp")}?deviceState=INUSE");
        await app.UntilAsync("DeviceStateChanged");
        await s.UnsubscribeAsync("app", device);
        await s.UnsubscribeAsync("app", device);
        await s.PutAsync($"deviceStates/Stasis:{s.Name("lamp")}?deviceState=BUSY");
        await s.DeleteAsync($"deviceStates/Stasis:{s.Name("lamp")}");
    });

    [Fact]
    public Task To_all_of_a_kind() => Twin.PlayAsync(async s =>
    {
        await s.ListenAsync(s.Name("app"));
        await s.SubscribeAsync("app", "endpoint:PJSIP");
        await s.SubscribeAsync("app", "channel:");
        await s.SubscribeAsync("app", "bridge:,endpoint:");
        await s.SubscribeAsync("app", "deviceState:");
        await s.SubscribeAsync("app", "deviceState:");

        // More than all is nothing more.
        await s.SubscribeAsync("app", "endpoint:PJSIP/alice,deviceState:Stasis:x");
        await s.UnsubscribeAsync("app", "endpoint:PJSIP/alice");
        await s.UnsubscribeAsync("app", "deviceState:Stasis:x");
        foreach (string kind in new[] { "channel:", "bridge:", "endpoint:", "deviceState:", "deviceState:" })
        {
            await s.UnsubscribeAsync("app", kind);
        }

        foreach (string id in new[]
        {
            "channel:__AST_CHANNEL_ALL_TOPIC", "channel:__AST_CHANNEL_ALL_TOPIC", "bridge:__AST_BRIDGE_ALL_TOPIC", "endpoint:__AST_ENDPOINT_ALL_TOPIC", "deviceState:__AST_DEVICE_STATE_ALL_TOPIC",
        })
        {
            await s.UnsubscribeAsync("app", id);
        }

        await s.UnsubscribeAsync("app", "channel:");
    });

    [Fact]
    public Task To_one_and_to_all_doubles_the_events() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.EnterAsync(app, "app", "ch");
        app.Begin();
        await s.SubscribeAsync("app", "channel:");
        await s.StirAsync("ch", "p-1");
        await s.PostAsync($"bridges/{s.Name("br")}");
        await s.SubscribeAsync("app", $"bridge:{s.Name("br")},bridge:");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("ch")}");
        await app.UntilAsync("ChannelEnteredBridge");
        await s.PostAsync($"bridges/{s.Name("br")}/removeChannel?channel={s.Name("ch")}");
        await app.UntilAsync("ChannelLeftBridge");
        await s.PostAsync($"events/user/hello?application={s.Name("app")}&source=channel:{s.Name("ch")}");
        await s.HangupAsync("ch");
        await s.DeleteAsync($"bridges/{s.Name("br")}");
        await app.UntilAsync("BridgeDestroyed");
    });

    [Fact]
    public Task To_a_device_and_to_all_doubles_the_events() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.SubscribeAsync("app", $"deviceState:Stasis:{s.Name("lamp")}");
        await s.SubscribeAsync("app", "deviceState:");
        await s.PutAsync($"deviceStates/Stasis:{s.Name("lamp")}?deviceState=INUSE");
        await app.UntilAsync("DeviceStateChanged");
        await s.UnsubscribeAsync("app", "deviceState:");
        await s.PutAsync($"deviceStates/Stasis:{s.Name("lamp")}?deviceState=BUSY");
        await s.DeleteAsync($"deviceStates/Stasis:{s.Name("lamp")}");

        // How the real server orders several devices is up to its hashes.
        s.Neutral("\"device_names\":\\[[^]]*,[^]]*\\]", "\"device_names\":[\"several\"]");
    });

    [Fact]
    public Task Everything_from_the_beginning() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"), "subscribeAll=true");
        await s.ShowAsync("app");

        // When a Local channel's device is used or free is the affair of yet another thread.
        await s.UnsubscribeAsync("app", "deviceState:");
        await s.EnterAsync(app, "app", "ch");
        await s.ShowAsync("app");
        await s.PostAsync($"bridges/{s.Name("br")}?name=n");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("ch")}");
        await app.UntilAsync("ChannelEnteredBridge");
        await s.PostAsync($"asterisk/variable?variable={s.Name("g")}&value=1");
        await s.HangupAsync("ch");
        await s.DeleteAsync($"bridges/{s.Name("br")}");
        await app.UntilAsync("BridgeDestroyed");
        await s.ShowAsync("app");
    });

    [Fact]
    public Task Refused() => Twin.PlayAsync(async s =>
    {
        await s.ListenAsync(s.Name("app"));
        string path = $"applications/{s.Name("app")}/subscription";
        foreach (string sources in new[]
        {
            "", "foo", "Channel:x", "devicestate:x", "channel", "channel:none", "bridge:none", "bogus:1", "channel:none,bogus:1", "bogus:1,channel:none", ",deviceState:Stasis:a", "deviceState:Stasis:a,", "deviceState:Stasis:a,%20deviceState:Stasis:b",
        })
        {
            await s.PostAsync($"{path}?eventSource={sources}");
            await s.DeleteAsync($"{path}?eventSource={sources}");
        }

        await s.PostAsync(path);
        await s.DeleteAsync(path);
        await s.PostAsync(path, """{"eventSource":[]}""");
        await s.PostAsync("applications/none/subscription?eventSource=bogus:1");
        await s.PostAsync("applications/none/subscription");
        await s.DeleteAsync("applications/none/subscription?eventSource=bogus:1");
        await s.DeleteAsync("applications/none/subscription");
        await s.GetAsync("applications/none");
        await s.UnsubscribeAsync("app", "deviceState:Stasis:a");
        await s.UnsubscribeAsync("app", "deviceState:Stasis:b");
        await s.ShowAsync("app");
    });

    [Fact]
    public Task Of_several_those_before_the_fault_stay() => Twin.PlayAsync(async s =>
    {
        await s.ListenAsync(s.Name("app"));
        await s.SubscribeAsync("app", "endpoint:PJSIP/alice,channel:none,endpoint:PJSIP/bob");
        await s.ShowAsync("app");
        await s.PostAsync($"applications/{s.Name("app")}/subscription", """{"eventSource":["endpoint:PJSIP/bob","endpoint:PJSIP"]}""");
        await s.PostAsync($"applications/{s.Name("app")}/subscription", """{"eventSource":"endpoint:PJSIP/bob,endpoint:PJSIP"}""");
        await s.UnsubscribeAsync("app", "endpoint:PJSIP/alice,channel:none,endpoint:PJSIP/bob");
        await s.ShowAsync("app");
    });
}

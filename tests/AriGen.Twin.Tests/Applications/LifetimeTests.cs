namespace AriGen.Twins.Applications;

/// <summary>Applications whose clients come, go and come again.</summary>
public sealed class LifetimeTests
{
    [Fact]
    public Task Gone_with_its_socket() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenLooselyAsync("app");
        await s.ListOwnAsync("applications");
        await s.LoseAsync(app, "app");
        await s.ShowAsync("app");
        await s.PostAsync($"events/user/hello?application={s.Name("app")}");
        await s.SubscribeAsync("app", "channel:");
        await s.ListOwnAsync("applications");
    });

    [Fact]
    public Task Replaced() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener first = await s.ListenAsync(s.Name("app"));
        await s.EnterAsync(first, "app", "ch");
        await s.SubscribeAsync("app", "endpoint:PJSIP/alice,channel:");
        Listener second = await s.ListenAsync(s.Name("app"), "subscribeAll=true");
        await first.UntilAsync("ApplicationReplaced");
        await s.ShowAsync("app");
        await s.StirAsync("ch", "p-1");
        await second.UntilAsync("PlaybackFinished");

        // That the first one goes changes nothing.
        await first.CloseAsync();
        await s.ShowAsync("app");
        await s.PostAsync($"events/user/hello?application={s.Name("app")}");
        await second.UntilAsync("ChannelUserevent");
        await s.HangupAsync("ch");
    });

    [Fact]
    public Task Replaced_without_a_word_by_its_own_wish() => Twin.PlayAsync(async s =>
    {
        Listener first = await s.ListenAsync(s.Name("app"));
        await s.PutAsync($"applications/{s.Name("app")}/eventFilter", """{"disallowed":[{"type":"ApplicationReplaced"}]}""");
        Listener second = await s.ListenAsync(s.Name("app"));
        await s.PostAsync($"events/user/hello?application={s.Name("app")}");
        await second.UntilAsync("ChannelUserevent");
        first.Abort();
    });

    [Fact]
    public Task One_of_two_replaced() => Twin.PlayAsync(async s =>
    {
        Listener both = await s.ListenAsync(s.Name("one") + "," + s.Name("two"));
        Listener one = await s.ListenAsync(s.Name("one"));
        await both.UntilAsync("ApplicationReplaced");
        await s.PostAsync($"events/user/hello?application={s.Name("one")}");
        await s.PostAsync($"events/user/hello?application={s.Name("two")}");
        await one.UntilAsync("ChannelUserevent");
        await both.UntilAsync("ChannelUserevent");
        await s.ListOwnAsync("applications");
    });

    [Fact]
    public Task Two_on_one_socket_get_each_event_once_each() => Twin.PlayAsync(EventOrder.None, async s =>
    {
        // Each application has a thread of its own: which of them is first on the socket is up to them.
        Listener both = await s.ListenAsync(s.Name("one") + "," + s.Name("two"));
        await s.EnterAsync(both, "one", "ch");
        await s.SubscribeAsync("two", $"channel:{s.Name("ch")}");
        await s.StirAsync("ch", "p-1");
        await s.HangupAsync("ch");
        await both.UntilAsync("ChannelDestroyed", e => e.GetProperty("application").GetString() == s.Name("two"));
    });

    [Fact]
    public Task Lost_and_regained_with_a_call_up() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenLooselyAsync("app");
        await s.EnterAsync(app, "app", "ch");
        await s.PutAsync($"applications/{s.Name("app")}/eventFilter", """{"disallowed":[{"type":"ChannelDialplan"}]}""");
        await s.LoseAsync(app, "app");
        await s.ShowAsync("app");
        await s.GetAsync($"channels/{s.Name("ch")}");

        // Nobody hears of this.
        await s.StirAsync("ch", "p-lost");
        await s.PostAsync($"events/user/lost?application={s.Name("app")}");

        Listener again = await s.ListenAsync(s.Name("app"), "subscribeAll=true");
        await s.ShowAsync("app");
        await s.StirAsync("ch", "p-heard");
        await again.UntilAsync("PlaybackFinished");
        await s.HangupAsync("ch");
        await s.ShowAtRestAsync("app");
    });

    [Fact]
    public Task New_channels_fail_meanwhile() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenLooselyAsync("app");
        await s.SubscribeAsync("app", "endpoint:PJSIP/alice");
        await s.LoseAsync(app, "app");
        await s.ShowAsync("app");
        await s.PostAsync($"channels?endpoint=Local/1003@default&app={s.Name("app")}&channelId={s.Name("ch")}&otherChannelId={s.Name("ch-far")}");
        await s.UntilAsync($"channels/{s.Name("ch-far")}", static (status, _) => status == 404);
        await s.UntilAsync($"channels/{s.Name("ch")}", static (status, _) => status == 404);
        await s.ShowAtRestAsync("app");
        await s.ListenAsync(s.Name("app"));
        await s.ShowAsync("app");
    });

    [Fact]
    public Task A_channel_for_an_application_that_nobody_has_registered() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync($"channels?endpoint=Local/1012@default&app={s.Name("app")}&channelId={s.Name("ch")}&otherChannelId={s.Name("ch-far")}");
        await app.UntilAsync("ChannelUserevent");
        await s.UntilAsync($"channels/{s.Name("ch")}", static (status, _) => status == 404);
    });

    [Theory]
    [InlineData("channel:")]
    [InlineData("bridge:")]
    [InlineData("endpoint:")]
    [InlineData("deviceState:")]
    [InlineData("channel:,bridge:,endpoint:,deviceState:,endpoint:PJSIP")]
    public Task Subscriptions_to_all_go_with_the_socket(string kinds) => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenLooselyAsync("app");
        await s.SubscribeAsync("app", "endpoint:PJSIP/bob");
        await s.SubscribeAsync("app", kinds);
        await s.LoseAsync(app, "app");
        await s.ShowAsync("app");
        await s.ListenAsync(s.Name("app"));
        await s.ShowAsync("app");
    });

    [Fact]
    public Task Subscribed_while_nobody_listens() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenLooselyAsync("app");
        await s.SubscribeAsync("app", "endpoint:PJSIP/alice");
        await s.LoseAsync(app, "app");
        await s.SubscribeAsync("app", "bridge:");
        await s.PutAsync($"applications/{s.Name("app")}/eventFilter", """{"disallowed":[{"type":"Dial"}]}""");
        Listener again = await s.ListenAsync(s.Name("app"));
        await s.ShowAsync("app");
        await s.PostAsync($"bridges/{s.Name("br")}");
        await again.UntilAsync("BridgeCreated");
    });

    [Fact]
    public Task Devices_are_remembered_by_name_and_keep_nothing_alive() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenLooselyAsync("app");
        await s.SubscribeAsync("app", $"deviceState:Stasis:{s.Name("lamp")}");
        await s.LoseAsync(app, "app");
        await s.ShowAsync("app");
        Listener again = await s.ListenAsync(s.Name("app"));
        await s.ShowAsync("app");
        await s.PutAsync($"deviceStates/Stasis:{s.Name("lamp")}?deviceState=INUSE");
        await again.UntilAsync("DeviceStateChanged");
        await s.UnsubscribeAsync("app", $"deviceState:Stasis:{s.Name("lamp")}");
        await s.DeleteAsync($"deviceStates/Stasis:{s.Name("lamp")}");
    });

    [Fact]
    public Task Everything_again_after_a_loss() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenLooselyAsync("app", "subscribeAll=true");
        await s.ShowAsync("app");
        await s.LoseAsync(app, "app");
        await s.ShowAsync("app");
        await s.ListenAsync(s.Name("app"), "subscribeAll=true");
        await s.ShowAsync("app");
    });
}

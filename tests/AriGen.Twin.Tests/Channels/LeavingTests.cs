namespace AriGen.Twins.Channels;

/// <summary>Channels that leave an application for the dialplan or for another application.</summary>
public sealed class LeavingTests
{
    [Theory]
    [InlineData("", "Wait", "3600")]
    [InlineData("?priority=2", "Wait", "3600")]
    [InlineData("?extension=1015", "Wait", "60")]
    [InlineData("?context=xfer&extension=9000", "Echo", "")]
    [InlineData("?extension=1001&priority=0", "Milliwatt", "")]
    [InlineData("?extension=1001&label=2&priority=77", "Milliwatt", "")]
    [InlineData("?extension=1040&label=there", "Wait", "3600")]
    public Task To_the_dialplan(string where, string application, string data) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PostAsync($"channels/{s.Name("one")}/continue{where}");
        await s.AtAsync(app, "one", application, data);
        await s.GetAsync($"channels/{s.Name("one")}");
        await s.PostAsync($"channels/{s.Name("one")}/continue");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await s.GoneAsync(app, "one", "one-far");
    });

    [Theory]
    [InlineData("?context=nowhere&extension=1&priority=1")]
    [InlineData("?context=default")]
    [InlineData("?extension=8888")]
    [InlineData("?extension=1003&priority=99")]
    [InlineData("?extension=1034")]
    [InlineData("?extension=2000")]
    public Task To_a_part_of_the_dialplan_that_ends(string where) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PostAsync($"channels/{s.Name("one")}/continue{where}");
        await s.GoneAsync(app, "one", "one-far");
    });

    [Fact]
    public Task Out_of_a_bridge() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.BridgedStageAsync("one", "two");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")},{s.Name("two")}");
        await s.PostAsync($"channels/{s.Name("one")}/continue");
        await s.AtAsync(app, "one", "Wait", "3600");
        await s.GetAsync($"bridges/{s.Name("br")}");
    });

    // The events of one application are in order; those of two applications are not.
    [Theory]
    [InlineData("")]
    [InlineData("&appArgs=m1,,m2")]
    public Task To_another_application(string args) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        Listener other = await s.ListenAsync(s.Name("other"));
        await s.PostAsync($"channels/{s.Name("one")}/move?app={s.Name("other")}{args}");
        await other.UntilAsync("StasisStart");
        await s.GetAsync($"channels/{s.Name("one")}");
        await s.GetAsync($"applications/{s.Name("other")}");
        await s.PostAsync($"channels/{s.Name("one")}/variable?variable=A&value=1");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await s.GoneAsync(app, "one", "one-far");
    });

    [Fact]
    public Task To_another_application_and_back_and_on() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        Listener other = await s.ListenAsync(s.Name("other"));
        await s.PostAsync($"channels/{s.Name("one")}/move?app={s.Name("other")}");
        await other.UntilAsync("StasisStart");
        await s.PostAsync($"channels/{s.Name("one")}/move?app={s.Name("app")}&appArgs=back");
        await app.UntilAsync("StasisStart");
        await s.PostAsync($"channels/{s.Name("one")}/continue");
        await s.AtAsync(app, "one", "Wait", "3600");
    });

    [Fact]
    public Task To_the_same_application() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PostAsync($"channels/{s.Name("one")}/move?app={s.Name("app")}&appArgs=again");
        await app.UntilAsync("StasisStart");
    });

    [Theory]
    [InlineData("?app=none&appArgs=q,,r")]
    [InlineData("?app=")]
    public Task To_an_application_that_is_not_there(string where) => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.PostAsync($"channels/{s.Name("one")}/move{where}");
        await app.UntilAsync("ApplicationMoveFailed");
        await s.PostAsync($"channels/{s.Name("one")}/answer");
        await s.GetAsync($"channels/{s.Name("one")}");
    });

    [Fact]
    public Task To_one_that_is_not_there_after_a_move() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        Listener other = await s.ListenAsync(s.Name("other"));
        await s.PostAsync($"channels/{s.Name("one")}/move?app={s.Name("other")}");
        await other.UntilAsync("StasisStart");
        await s.PostAsync($"channels/{s.Name("one")}/move?app=none");
        await other.UntilAsync("ApplicationMoveFailed");
        await s.PostAsync($"channels/{s.Name("one")}/continue?extension=1040&label=there");
        await s.AtAsync(app, "one", "Wait", "3600");
    });

    [Fact]
    public Task To_another_application_before_it_is_dialled() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.CreatedStageAsync("one", "1030");
        Listener other = await s.ListenAsync(s.Name("other"));
        await s.PostAsync($"channels/{s.Name("one")}/move?app={s.Name("other")}");
        await other.UntilAsync("StasisStart");
        await s.PostAsync($"channels/{s.Name("one")}/dial");
        await s.AtAsync(app, "one-far", "Wait", "3600");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await s.GoneAsync(app, "one-far");
    });
}

namespace AriGen.Twins.Phones;

/// <summary>Calls to phones by originate.</summary>
public sealed class OutgoingCallTests
{
    [Fact]
    public Task Answered_and_hung_up_by_the_client() => Twin.PlayAsync(async s =>
    {
        s.LooseSignalling();
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        Listener app = await s.ListenToPhonesAsync(s.Name("app"));
        await s.PostAsync(Originate(s, bob));
        IOutsideCall call = await bob.NextCallAsync();
        await app.UntilAsync("StasisStart");
        await call.AnsweredAsync();
        await s.GetAsync($"channels/{s.Name("one")}");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await app.GoneAsync(s.Name("one"));
        Assert.Equal((0, 16), await call.EndedAsync());
    });

    [Fact]
    public Task Answered_after_a_while_and_hung_up_by_the_phone() => Twin.PlayAsync(async s =>
    {
        s.LooseSignalling();
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await bob.AnswerAfterAsync(TimeSpan.FromMilliseconds(200));
        Listener app = await s.ListenToPhonesAsync(s.Name("app"), "subscribeAll=true");
        await s.PostAsync(Originate(s, bob));
        IOutsideCall call = await bob.NextCallAsync();
        await app.UntilAsync("StasisStart");
        await call.AnsweredAsync();
        await call.HangUpAsync();
        await app.GoneAsync(s.Name("one"));
    });

    [Theory]
    [InlineData(486)]
    [InlineData(603)]
    [InlineData(404)]
    [InlineData(480)]
    [InlineData(503)]
    [InlineData(420)]
    [InlineData(488)]
    [InlineData(400)]
    public Task Refused_by_the_phone(int status) => Twin.PlayAsync(async s =>
    {
        s.LooseSignalling();
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await bob.RejectAsync(status);
        Listener app = await s.ListenToPhonesAsync(s.Name("app"), "subscribeAll=true");
        await s.PostAsync(Originate(s, bob));
        await app.GoneAsync(s.Name("one"));
    });

    [Fact]
    public Task Refused_by_hand_after_ringing() => Twin.PlayAsync(async s =>
    {
        s.LooseSignalling();
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await bob.OnlyRingAsync();
        Listener app = await s.ListenToPhonesAsync(s.Name("app"));
        await s.PostAsync(Originate(s, bob));
        IOutsideCall call = await bob.NextCallAsync();
        await app.UntilAsync("ChannelStateChange");
        await call.DeclineAsync(603);
        await app.GoneAsync(s.Name("one"));
    });

    [Fact]
    public Task Answered_by_hand() => Twin.PlayAsync(async s =>
    {
        s.LooseSignalling();
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await bob.OnlyRingAsync();
        Listener app = await s.ListenToPhonesAsync(s.Name("app"));
        await s.PostAsync(Originate(s, bob));
        IOutsideCall call = await bob.NextCallAsync();
        await app.UntilAsync("ChannelStateChange");
        await call.AnswerAsync();
        await app.UntilAsync("StasisStart");
        await call.HangUpAsync();
        await app.GoneAsync(s.Name("one"));
    });

    [Fact]
    public Task Not_answered_in_time() => Twin.PlayAsync(async s =>
    {
        s.LooseSignalling();
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await bob.OnlyRingAsync();
        Listener app = await s.ListenToPhonesAsync(s.Name("app"));
        await s.PostAsync(Originate(s, bob) + "&timeout=1");
        IOutsideCall call = await bob.NextCallAsync();
        await app.GoneAsync(s.Name("one"));
        Assert.Equal((0, 19), await call.EndedAsync());
    });

    [Theory]
    [InlineData("", 16)]
    [InlineData("?reason=busy", 17)]
    public Task Cancelled_by_the_client(string query, int cause) => Twin.PlayAsync(async s =>
    {
        s.LooseSignalling();
        IOutsidePhone bob = await s.PhoneAsync("bob", "1101");
        await bob.OnlyRingAsync();
        Listener app = await s.ListenToPhonesAsync(s.Name("app"));
        await s.PostAsync(Originate(s, bob));
        IOutsideCall call = await bob.NextCallAsync();
        await app.UntilAsync("ChannelStateChange");
        await s.DeleteAsync($"channels/{s.Name("one")}{query}");
        await app.GoneAsync(s.Name("one"));
        Assert.Equal((0, cause), await call.EndedAsync());
    });

    private static string Originate(Scenario s, IOutsidePhone phone) => $"channels?endpoint={phone.Endpoint}&app={s.Name("app")}&channelId={s.Name("one")}";
}

namespace AriGen.Live;

/// <summary>Variables and functions of a channel.</summary>
public sealed class VariableTests(LiveServer server) : LiveTest(server)
{
    [Theory]
    [InlineData("plain")]
    [InlineData("a & b = c ? d # e + f % g / h ; i , j")]
    [InlineData("žluťoučký ☎ 電話")]
    public async Task A_value_comes_back_as_it_was(string value)
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        await call.SetVariableAsync("LIVE", value, cancellationToken: Ct);

        // Asterisk 16 answers before it is set: the event tells when it is.
        Assert.Equal(value, (await app.WaitForAsync<ChannelVarSet>(e => e.Variable == "LIVE")).Value);
        Assert.Equal(value, (await call.GetVariableAsync("LIVE", Ct)).Value);
    }

    [Fact]
    public async Task A_long_value_goes_in_the_body()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);
        string value = new('x', 3000), escaped = new('ž', 1500);

        await call.SetVariableAsync("LONG", value, cancellationToken: Ct);
        await call.SetVariableAsync("ESCAPED", escaped, cancellationToken: Ct);

        await app.WaitForAsync<ChannelVarSet>(e => e.Variable == "ESCAPED");
        Assert.Equal(value, (await call.GetVariableAsync("LONG", Ct)).Value);
        Assert.Equal(escaped, (await call.GetVariableAsync("ESCAPED", Ct)).Value);
    }

    [Fact]
    public async Task Functions_of_the_dialplan()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        await call.SetVariableAsync("CALLERID(num)", "777", cancellationToken: Ct);
        await app.WaitForAsync<ChannelCallerId>(e => e.Channel.Caller.Number == "777");

        Assert.Equal("777", (await call.GetVariableAsync("CALLERID(num)", Ct)).Value);
        Assert.StartsWith("Local/1003@default", (await call.GetVariableAsync("CHANNEL(name)", Ct)).Value, StringComparison.Ordinal);
        AriNotFoundException missing = await Assert.ThrowsAsync<AriNotFoundException>(() => call.GetVariableAsync("NO_SUCH", Ct));
        Assert.Equal("Provided variable was not found", missing.ServerMessage);
    }

#if ARI_22
    [Fact]
    public async Task Several_at_once()
    {
        EventRecorder app = await StartAppAsync();
        ChannelHandle call = await CallAsync(app);

        await call.SetVariablesAsync(new() { ["A"] = "1", ["B"] = "two, three", ["__C"] = "" }, Ct);

        IReadOnlyDictionary<string, string> all = (await call.GetVariablesAsync(["A", "B", "CHANNEL(state)"], Ct)).Values;
        Assert.Equal(new Dictionary<string, string> { ["A"] = "1", ["B"] = "two, three", ["CHANNEL(state)"] = "Up" }, all);
    }

    [Fact]
    public async Task Variables_that_report_with_every_event()
    {
        EventRecorder app = await StartAppAsync();
        Channel channel = await Ari.Channels.OriginateAsync("Local/1003@default", new()
        {
            App = app.Name,
            Variables = new() { ["QUIET"] = "q", ["ACCOUNT"] = new VariableValue("42", ReportEvents: true) },
        }, Ct);

        StasisStart start = await app.WaitForAsync<StasisStart>();
        Assert.Equal("42", start.Channel.ChannelVariables["ACCOUNT"]);
        Assert.DoesNotContain("QUIET", start.Channel.ChannelVariables.Keys);

        await Ari.Channels.SetVariableAsync(channel.Id, "QUIET", "loud", new() { ReportEvents = true }, Ct);
        await Ari.Channels.HangupAsync(channel.Id, cancellationToken: Ct);
        Assert.Equal("loud", (await app.WaitForAsync<StasisEnd>()).Channel.ChannelVariables["QUIET"]);
    }
#endif
}

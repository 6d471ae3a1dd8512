using AriGen.Simulator.Tests.Media;

namespace AriGen.Simulator.Tests.Dialplan;

/// <summary>The dialplan's TIMEOUT, by a clock that the test moves.</summary>
public sealed class TimeoutTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_absolute_one_ends_the_call()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await SetAsync(stage, "absolute", "60");
        stage.Advance(20_000);
        Assert.Equal("40.000", await GetAsync(stage, "absolute"));
        stage.Advance(39_999);
        Assert.Equal(CallState.Answered, stage.Call.State);
        stage.Advance(1);
        await stage.Call.WaitForEndAsync(Ct);
        await stage.NextAsync<StasisEnd>();
    }

    [Fact]
    public async Task Another_one_takes_its_place_and_zero_ends_it()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await SetAsync(stage, "absolute", "10");
        await SetAsync(stage, "absolute", "20");
        stage.Advance(15_000);
        Assert.Equal("5.000", await GetAsync(stage, "absolute"));
        await SetAsync(stage, "absolute", "0");
        stage.Advance(60_000);
        Assert.Equal("0", await GetAsync(stage, "absolute"));
        Assert.Equal(CallState.Answered, stage.Call.State);
    }

    [Fact]
    public async Task Those_for_digits_are_the_dialplans()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        Assert.Equal(("5.000", "10.000"), (await GetAsync(stage, "digit"), await GetAsync(stage, "response")));
        await SetAsync(stage, "digit", "2");
        await SetAsync(stage, "response", "7.5");
        Assert.Equal(("2.000", "7.500"), (await GetAsync(stage, "digit"), await GetAsync(stage, "response")));
    }

    private static Task SetAsync(MediaStage stage, string item, string value) => stage.Ari.Channels.SetVariableAsync(stage.Call.ChannelId, $"TIMEOUT({item})", value, cancellationToken: Ct);

    private static async Task<string> GetAsync(MediaStage stage, string item) => (await stage.Ari.Channels.GetVariableAsync(stage.Call.ChannelId, $"TIMEOUT({item})", Ct)).Value;
}

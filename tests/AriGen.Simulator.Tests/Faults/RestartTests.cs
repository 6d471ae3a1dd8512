using AriGen.Simulator.Tests.Media;

namespace AriGen.Simulator.Tests.Faults;

/// <summary>What is still there after a restart, as measured on Asterisk, which has these on its disk.</summary>
public sealed class RestartTests
{
    private const int Header = 44, BytesPerMillisecond = 16;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_kept_on_the_disk()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await stage.Ari.DeviceStates.UpdateAsync("Stasis:lamp", "INUSE", Ct);
        await stage.Ari.Mailboxes.UpdateAsync("100@default", 1, 2, Ct);
        await stage.Ari.Asterisk.SetGlobalVariableAsync("COLOUR", "blue", Ct);
        await stage.Ari.Channels.RecordAsync(stage.Call.ChannelId, "r", "wav", cancellationToken: Ct);
        stage.Advance(1500);
        stage.Asterisk.Faults.Restart();

        Assert.Equal("INUSE", (await stage.Ari.DeviceStates.GetAsync("Stasis:lamp", Ct)).State.Value);
        Assert.Equal(2, Assert.Single(await stage.Ari.Mailboxes.ListAsync(Ct)).NewMessages);
        Assert.Empty((await stage.Ari.Asterisk.GetGlobalVariableAsync("COLOUR", Ct)).Value);
        await Assert.ThrowsAsync<AriNotFoundException>(() => stage.Ari.Recordings.GetLiveAsync("r", Ct));
        await using AriDownload file = await stage.Ari.Recordings.GetStoredFileAsync("r", Ct);
        using MemoryStream content = new();
        await file.Content.CopyToAsync(content, Ct);
        Assert.Equal(Header + (1500 * BytesPerMillisecond), content.Length);
    }
}

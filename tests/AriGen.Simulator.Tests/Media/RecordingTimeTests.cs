using System.Buffers.Binary;

namespace AriGen.Simulator.Tests.Media;

/// <summary>What is recorded of a call that talks, by a clock that the test moves.</summary>
public sealed class RecordingTimeTests
{
    private const int Header = 44, BytesPerMillisecond = 16;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    // As measured on Asterisk: of the silence at the end a fifth of a second is left, and the seconds told are counted before that and after.
    [Theory]
    [InlineData(3000, 2, 4, 4, 3200)]
    [InlineData(0, 1, 1, 1, 200)]
    [InlineData(1420, 1, 2, 2, 1620)]
    [InlineData(1000, 3, 2, 2, 1200)]
    public async Task Silence_ends_it(int talk, int silence, int seconds, int talking, int milliseconds)
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await RecordAsync(stage, new() { MaxSilence = TimeSpan.FromSeconds(silence) });
        stage.Call.Talk(TimeSpan.FromMilliseconds(talk));
        stage.Advance(talk);
        stage.Advance((silence * 1000) - 1);
        Assert.Equal(LiveRecordingState.Recording, (await stage.Ari.Recordings.GetLiveAsync("r", Ct)).State);
        stage.Advance(1);
        AriGen.LiveRecording recording = (await stage.NextAsync<RecordingFinished>()).Recording;
        Assert.Equal((Seconds(seconds), Seconds(talking), Seconds(seconds - talking)), (recording.Duration, recording.TalkingDuration, recording.SilenceDuration));
        byte[] file = await FileAsync(stage);
        Assert.Equal(Header + (milliseconds * BytesPerMillisecond), file.Length);
        Assert.Equal(talk > 0, HasSound(file, 0, talk));
        Assert.False(HasSound(file, talk, milliseconds));
    }

    [Fact]
    public async Task Silence_in_between()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await RecordAsync(stage, new() { MaxSilence = TimeSpan.FromSeconds(5) });
        foreach (int talk in new[] { 1000, 1500 })
        {
            stage.Call.Talk(TimeSpan.FromMilliseconds(talk));
            stage.Advance(talk);
            stage.Advance(2300);
        }

        await stage.Ari.Recordings.StopAsync("r", Ct);
        AriGen.LiveRecording recording = (await stage.NextAsync<RecordingFinished>()).Recording;
        Assert.Equal((Seconds(5), Seconds(3), Seconds(2)), (recording.Duration, recording.TalkingDuration, recording.SilenceDuration));
        Assert.Equal(Header + (7100 * BytesPerMillisecond), (await FileAsync(stage)).Length);
    }

    [Fact]
    public async Task Its_length_ends_it_but_not_while_it_is_paused()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await RecordAsync(stage, new() { MaxDuration = TimeSpan.FromSeconds(2) });
        stage.Call.Talk(TimeSpan.FromHours(1));
        stage.Advance(1500);
        await stage.Ari.Recordings.PauseAsync("r", Ct);
        stage.Advance(60_000);
        await stage.Ari.Recordings.UnpauseAsync("r", Ct);
        stage.Advance(499);
        Assert.Equal(LiveRecordingState.Recording, (await stage.Ari.Recordings.GetLiveAsync("r", Ct)).State);
        stage.Advance(1);
        Assert.Equal(Seconds(2), (await stage.NextAsync<RecordingFinished>()).Recording.Duration);
        Assert.Equal(Header + (2000 * BytesPerMillisecond), (await FileAsync(stage)).Length);
    }

    // As measured on Asterisk, which compares full seconds: 1.27 s of a second that began 0.74 s after a full one, 2.22 s of two after 0.78 s.
    [Theory]
    [InlineData(1, 740, 1260)]
    [InlineData(2, 780, 2220)]
    [InlineData(1, 0, 2000)]
    public async Task Its_length_ends_it_with_the_next_full_second(int length, int after, int milliseconds)
    {
        await using MediaStage stage = await MediaStage.StartAsync(recordingsEndLate: true);
        stage.Advance(1000 + after - stage.Time.GetUtcNow().Millisecond);
        await RecordAsync(stage, new() { MaxDuration = TimeSpan.FromSeconds(length) });
        stage.Call.Talk(TimeSpan.FromHours(1));
        stage.Advance(milliseconds - 1);
        Assert.Equal(LiveRecordingState.Recording, (await stage.Ari.Recordings.GetLiveAsync("r", Ct)).State);
        stage.Advance(1);
        await stage.NextAsync<RecordingFinished>();
        Assert.Equal(Header + (milliseconds * BytesPerMillisecond), (await FileAsync(stage)).Length);
    }

    [Fact]
    public async Task Muted_is_silence()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await RecordAsync(stage);
        stage.Call.Talk(TimeSpan.FromHours(1));
        stage.Advance(1000);
        await stage.Ari.Recordings.MuteAsync("r", Ct);
        stage.Advance(1000);
        await stage.Ari.Recordings.UnmuteAsync("r", Ct);
        stage.Advance(1000);
        await stage.Ari.Recordings.StopAsync("r", Ct);
        byte[] file = await FileAsync(stage);
        Assert.Equal((true, false, true), (HasSound(file, 0, 1000), HasSound(file, 1000, 2000), HasSound(file, 2000, 3000)));
    }

    [Theory]
    [InlineData("append", 3000)]
    [InlineData("overwrite", 2000)]
    public async Task A_second_one_of_the_same_name(string ifExists, int milliseconds)
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await RecordAsync(stage);
        stage.Advance(1000);
        await stage.Ari.Recordings.StopAsync("r", Ct);
        await RecordAsync(stage, new() { IfExists = ifExists });
        stage.Advance(2000);
        await stage.Ari.Recordings.StopAsync("r", Ct);
        Assert.Equal(Header + (milliseconds * BytesPerMillisecond), (await FileAsync(stage)).Length);
    }

    // A header, and then so many bytes for each fiftieth of a second; and the seconds that Asterisk tells of such a file.
    [Theory]
    [InlineData("ulaw", 0, 160, 1)]
    [InlineData("alaw", 0, 160, 1)]
    [InlineData("sln", 0, 320, 1)]
    [InlineData("sln44", 0, 1764, 5)]
    [InlineData("wav16", 44, 640, 2)]
    [InlineData("au", 24, 160, 1)]
    [InlineData("gsm", 0, 33, 1)]
    [InlineData("g722", 0, 160, 2)]
    [InlineData("vox", 0, 80, 1)]
    public async Task Formats(string format, int header, int frame, int seconds)
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await stage.Ari.Channels.RecordAsync(stage.Call.ChannelId, "r", format, cancellationToken: Ct);
        stage.Advance(1010);
        await stage.Ari.Recordings.StopAsync("r", Ct);
        Assert.Equal(Seconds(seconds), (await stage.NextAsync<RecordingFinished>()).Recording.Duration);
        Assert.Equal(header + (50 * frame), (await FileAsync(stage)).Length);
    }

    [Fact]
    public async Task A_bridge()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await stage.Ari.Bridge("b").CreateAsync(cancellationToken: Ct);
        await stage.Ari.Bridges.AddChannelAsync("b", [stage.Call.ChannelId], cancellationToken: Ct);
        await stage.Ari.Bridges.RecordAsync("b", "r", "wav", new() { TerminateOn = "#" }, Ct);
        stage.Advance(1000);
        stage.Call.Talk(TimeSpan.FromSeconds(1));
        stage.Advance(2000);
        await stage.Ari.Bridges.PlayAsync("b", "sound:hello-world", cancellationToken: Ct);
        stage.Advance(2000);
        stage.Call.SendDigits("1#");
        Assert.Equal(Seconds(5), (await stage.NextAsync<RecordingFinished>()).Recording.Duration);
        byte[] file = await FileAsync(stage);
        Assert.Equal(Header + (5000 * BytesPerMillisecond), file.Length);
        Assert.Equal((false, true, false, true, false), (HasSound(file, 0, 1000), HasSound(file, 1000, 2000), HasSound(file, 2000, 3000), HasSound(file, 3000, 4420), HasSound(file, 4420, 5000)));
    }

    [Fact]
    public async Task Played_for_as_long_as_it_is()
    {
        await using MediaStage stage = await MediaStage.StartAsync();
        await RecordAsync(stage);
        stage.Advance(2500);
        await stage.Ari.Recordings.StopAsync("r", Ct);
        await stage.Ari.Channels.PlayAsync(stage.Call.ChannelId, "recording:r", new() { PlaybackId = "p" }, Ct);
        stage.Advance(2499);
        Assert.Equal(PlaybackState.Playing, (await stage.Ari.Playbacks.GetAsync("p", Ct)).State);
        stage.Advance(1);
        await stage.NextAsync<PlaybackFinished>();
    }

    [Fact]
    public async Task A_call_that_is_not_answered_is_answered()
    {
        await using MediaStage stage = await MediaStage.StartAsync(extension: "exten => 1,1,NoOp()");
        Assert.Equal(CallState.Ringing, stage.Call.State);
        await stage.Ari.Channels.PlayAsync(stage.Call.ChannelId, "sound:no-such-sound", cancellationToken: Ct);
        await stage.NextAsync<PlaybackFinished>();
        Assert.Equal(CallState.Ringing, stage.Call.State);
        await stage.Ari.Channels.RecordAsync(stage.Call.ChannelId, "r", "wav", cancellationToken: Ct);
        stage.Advance(1000);
        await stage.NextAsync<RecordingStarted>();
        Assert.Equal(CallState.Answered, stage.Call.State);
    }

    private static TimeSpan? Seconds(int number) => TimeSpan.FromSeconds(number);

    private static async Task RecordAsync(MediaStage stage, ChannelRecordOptions? options = null)
    {
        await stage.Ari.Channels.RecordAsync(stage.Call.ChannelId, "r", "wav", options, Ct);
        await stage.NextAsync<RecordingStarted>();
    }

    private static async Task<byte[]> FileAsync(MediaStage stage)
    {
        await using AriDownload file = await stage.Ari.Recordings.GetStoredFileAsync("r", Ct);
        using MemoryStream content = new();
        await file.Content.CopyToAsync(content, Ct);
        return content.ToArray();
    }

    private static bool HasSound(byte[] file, int from, int to)
        => Enumerable.Range(from * 8, (to - from) * 8).Any(sample => BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(Header + (sample * sizeof(short)))) != 0);
}

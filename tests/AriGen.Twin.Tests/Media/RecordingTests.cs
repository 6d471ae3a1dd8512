namespace AriGen.Twins.Media;

/// <summary>Recordings of channels.</summary>
public sealed class RecordingTests
{
    [Fact]
    public Task Stopped_and_looked_at() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.RecordingStageAsync();
        await s.GetAsync($"recordings/live/{s.Name("r")}");
        await s.PostAsync($"recordings/live/{s.Name("r")}/stop");
        await app.UntilAsync("RecordingFinished");
        await s.PassAsync("one");
        await s.GetAsync($"recordings/live/{s.Name("r")}");
        await s.PostAsync($"recordings/live/{s.Name("r")}/stop");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
        await s.GetAsync($"recordings/stored/{s.Name("r")}/file");
        await s.DeleteAsync($"recordings/stored/{s.Name("r")}");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
        await s.GetAsync($"recordings/stored/{s.Name("r")}/file");
        await s.DeleteAsync($"recordings/stored/{s.Name("r")}");
    });

    [Fact]
    public Task Paused_and_muted() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.RecordingStageAsync();
        string live = $"recordings/live/{s.Name("r")}";
        await s.PostAsync($"{live}/pause");
        await s.PostAsync($"{live}/pause");
        await s.GetAsync(live);
        await s.DeleteAsync($"{live}/pause");
        await s.DeleteAsync($"{live}/pause");
        await s.GetAsync(live);
        await s.PostAsync($"{live}/mute");
        await s.PostAsync($"{live}/mute");
        await s.GetAsync(live);
        await s.DeleteAsync($"{live}/mute");
        await s.DeleteAsync($"{live}/mute");
        await s.PostAsync($"{live}/pause");
        await s.PostAsync($"{live}/stop");
        await app.UntilAsync("RecordingFinished");
    });

    [Fact]
    public Task Cancelled() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.RecordingStageAsync();
        await s.DeleteAsync($"recordings/live/{s.Name("r")}");
        await app.UntilAsync("RecordingFinished");
        await s.PassAsync("one");
        await s.DeleteAsync($"recordings/live/{s.Name("r")}");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
    });

    [Fact]
    public Task What_waits_cannot_be_ended() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.PlayingStageAsync("tone:ring");
        foreach (string name in new[] { "r", "q" })
        {
            await s.RecordAsync("one", name);
            string live = $"recordings/live/{s.Name(name)}";
            await s.GetAsync(live);
            await s.PostAsync($"{live}/pause");
            await s.DeleteAsync($"{live}/pause");
            await s.PostAsync($"{live}/mute");
            await s.DeleteAsync($"{live}/mute");
        }

        await s.RecordAsync("one", "r");
        await s.RecordAsync("one", "r", "&ifExists=overwrite");
        await s.PostAsync($"recordings/live/{s.Name("r")}/stop");
        await s.GetAsync($"recordings/live/{s.Name("r")}");
        await s.PostAsync($"recordings/live/{s.Name("r")}/stop");
        await s.DeleteAsync($"recordings/live/{s.Name("q")}");
        await s.GetAsync($"recordings/live/{s.Name("q")}");
        await s.DeleteAsync($"recordings/live/{s.Name("q")}");
        await s.DeleteAsync($"playbacks/{s.Name("p")}");
        await app.UntilAsync("RecordingStarted");
        await s.GetAsync($"recordings/live/{s.Name("r")}");
        await s.PostAsync($"recordings/live/{s.Name("r")}/stop");
        await app.UntilAsync("RecordingStarted");
        await s.DeleteAsync($"recordings/live/{s.Name("q")}");
        await app.UntilAsync("RecordingFinished");
    });

    [Fact]
    public Task Of_a_name_that_exists() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        await RecordAndStopAsync(s, app, "");
        await s.RecordAsync("one", "r");
        await s.RecordAsync("one", "r", "&ifExists=fail");
        await RecordAndStopAsync(s, app, "&ifExists=overwrite");
        await RecordAndStopAsync(s, app, "&ifExists=append");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
    });

    [Fact]
    public Task Ended_by_its_length() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.RecordAsync("one", "r", "&maxDurationSeconds=1");
        await app.UntilAsync("RecordingFinished");
    });

    // Without audio, Asterisk detects no silence either.
    [Fact]
    public Task A_limit_of_silence() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.RecordingStageAsync("&maxSilenceSeconds=1");
        await s.PostAsync($"recordings/live/{s.Name("r")}/stop");
        await app.UntilAsync("RecordingFinished");
    });

    [Theory]
    [InlineData("any")]
    [InlineData("%23")]
    public Task Ended_by_a_digit(string digit) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync($"channels?endpoint=Local/1011@default&app={s.Name("app")}&channelId={s.Name("one")}&otherChannelId={s.Name("one-far")}");
        await app.UntilAsync("StasisStart");
        await s.RecordAsync("one", "r", $"&terminateOn={digit}");
        await app.UntilAsync("RecordingFinished");
        await app.UntilAsync("ChannelDialplan", static e => e.GetProperty("dialplan_app").GetString() == "Wait");
    });

    [Fact]
    public Task A_beep_comes_first() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.RecordingStageAsync("&beep=true&terminateOn=none&maxDurationSeconds=1");
        await s.GetAsync($"recordings/live/{s.Name("r")}");
        await app.UntilAsync("RecordingFinished");
    });

    [Fact]
    public Task Not_in_a_bridge() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.BridgedStageAsync("one", "two");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("one")}");
        s.NeutralRecordingState();
        await s.RecordAsync("one", "r");
        await app.UntilAsync("RecordingFailed");
        await s.PassAsync("one");
        await s.GetAsync($"recordings/live/{s.Name("r")}");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
        await s.RecordAsync("two", "q");
        await app.UntilAsync("RecordingStarted");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("two")}");
        await s.PostAsync($"recordings/live/{s.Name("q")}/stop");
        await app.UntilAsync("RecordingFinished");
        await s.PassAsync("two");
        await s.PostAsync($"bridges/{s.Name("br")}/addChannel?channel={s.Name("two")}");
        await app.UntilAsync("ChannelEnteredBridge", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("two"));
    });

    [Fact]
    public Task Hung_up_with_several_waiting() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.StageAsync("one");
        await s.RecordAsync("one", "r1");
        await app.UntilAsync("RecordingStarted");
        await s.RecordAsync("one", "r2");
        await s.PlayAsync("one", "p", "sound:beep");
        await s.DeleteAsync($"channels/{s.Name("one")}");
        await app.UntilAsync("ChannelDestroyed", e => e.GetProperty("channel").GetProperty("id").GetString() == s.Name("one-far"));
        await s.GetAsync($"recordings/live/{s.Name("r2")}");
        await s.GetAsync($"recordings/stored/{s.Name("r1")}");
    });

    [Fact]
    public Task Commands_wait_for_it() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.RecordingStageAsync();
        Task<Exchange> answered = s.PostAsync($"channels/{s.Name("one")}/answer");
        await s.PlayAsync("one", "p", "sound:no-such-sound");
        await s.GetAsync($"playbacks/{s.Name("p")}");
        Assert.False(answered.IsCompleted);
        await s.PostAsync($"recordings/live/{s.Name("r")}/stop");
        await answered;
        await app.UntilAsync("PlaybackFinished");
    });

    [Fact]
    public Task Requests_that_are_refused() => Twin.PlayAsync(async s =>
    {
        await s.StageAsync("one");
        string record = $"channels/{s.Name("one")}/record", name = s.Name("r");
        foreach (string query in new[]
        {
            "?format=wav", "?name=&format=wav", $"?name={name}", $"?name={name}&format=", $"?name={name}&format=nonsense", $"?name={name}&format=wav&ifExists=nonsense",
            $"?name={name}&format=wav&maxDurationSeconds=-1", $"?name={name}&format=wav&maxSilenceSeconds=-1", $"?name={name}&format=wav&terminateOn=nonsense",
            $"?name={name}&format=wav&terminateOn=5", "?name=../evil&format=wav", "?name=a/../../evil&format=wav", "",
        })
        {
            await s.PostAsync(record + query);
        }

        await s.PostAsync($"channels/{s.Name("none")}/record?name={name}&format=wav");
        await s.PostAsync($"channels/{s.Name("one-far")}/record?name={name}&format=wav");
        foreach (string operation in new[] { "pause", "mute" })
        {
            await s.PostAsync($"recordings/live/{name}/{operation}");
            await s.DeleteAsync($"recordings/live/{name}/{operation}");
        }

        await s.GetAsync($"recordings/live/{name}");
        await s.DeleteAsync($"recordings/live/{name}");
    });

    // The speech has the same number of frames, and therefore of bytes, on both sides.
    [Theory]
    [InlineData("wav,wav16,wav49,gsm")]
    [InlineData("ulaw,alaw,au,g722")]
    [InlineData("sln,sln12,sln44,sln192")]
    [InlineData("vox,g726-16,g726-32,WAV")]
    public Task Formats(string formats) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.NeutralRecordingState();
        Listener app = await s.TalkingStageAsync("one");
        foreach (string format in formats.Split(','))
        {
            await s.PostAsync($"channels/{s.Name("one")}/record?name={s.Name(format)}&format={format}");
            await app.UntilAsync("RecordingStarted");
            await s.SayAsync(app, "one", "sound:ascending-2tone");
            await s.PostAsync($"recordings/live/{s.Name(format)}/stop");
            await app.UntilAsync("RecordingFinished");
            await s.PassAsync("one");
            await s.GetAsync($"recordings/stored/{s.Name(format)}");
            await s.GetAsync($"recordings/stored/{s.Name(format)}/file");
            s.Show("bytes", (await s.ReadAsync($"recordings/stored/{s.Name(format)}/file")).Length);
        }
    });

    [Fact]
    public Task Formats_that_it_cannot_write() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        s.NeutralRecordingState();
        Listener app = await s.TalkingStageAsync("one");
        await s.PlayAsync("one-far", "p", "tone:ring");
        foreach (string format in new[] { "g719", "g723", "g723sf", "g726-24", "g726-40", "g729", "h263", "h264", "ilbc", "siren7", "siren14", "vp8" })
        {
            await s.PostAsync($"channels/{s.Name("one")}/record?name={s.Name(format)}&format={format}");
            await app.UntilAsync("RecordingFinished");
            await s.PassAsync("one");
            await s.GetAsync($"recordings/stored/{s.Name(format)}");
            await s.GetAsync($"recordings/stored/{s.Name(format)}/file");
            s.Show("bytes", (await s.ReadAsync($"recordings/stored/{s.Name(format)}/file")).Length);
        }
    });

    // The format that a name stands for depends on the server's file system.
    [Fact]
    public Task Of_a_name_in_two_formats() => Twin.PlayAsync(async s =>
    {
        s.NeutralRecordingState();
        s.Neutral("(recordings/stored\\S* -> 200 .*\"format\":\")(wav|gsm)\"", "$1<either>\"");
        s.Neutral("(/file -> 200 .*)audio/(gsm|wav .*)", "$1<either>");
        Listener app = await s.StageAsync("one");
        string name = s.Name("r"), stored = $"recordings/stored/{name}";
        await RecordAsync("wav", "");
        await s.PostAsync($"channels/{s.Name("one")}/record?name={name}&format=gsm");
        foreach (string ifExists in new[] { "append", "overwrite" })
        {
            await RecordAsync("gsm", $"&ifExists={ifExists}");
            await s.GetAsync(stored);
            await s.GetAsync($"{stored}/file");
        }

        await s.PostAsync($"{stored}/copy?destinationRecordingName={s.Name("c")}");
        await s.PostAsync($"{stored}/copy?destinationRecordingName={s.Name("c")}");
        for (int i = 0; i < 3; i++)
        {
            await s.DeleteAsync(stored);
            await s.PostAsync($"recordings/stored/{s.Name("c")}/copy?destinationRecordingName={name}");
        }

        async Task RecordAsync(string format, string options)
        {
            await s.PostAsync($"channels/{s.Name("one")}/record?name={name}&format={format}{options}");
            await app.UntilAsync("RecordingStarted");
            await s.PostAsync($"recordings/live/{name}/stop");
            await app.UntilAsync("RecordingFinished");
            await s.PassAsync("one");
        }
    });

    [Fact]
    public Task Cancelled_in_another_format() => Twin.PlayAsync(async s =>
    {
        s.NeutralRecordingState();
        Listener app = await s.StageAsync("one");
        await RecordAndStopAsync(s, app, "");
        await s.PostAsync($"channels/{s.Name("one")}/record?name={s.Name("r")}&format=gsm&ifExists=append");
        await app.UntilAsync("RecordingStarted");
        await s.DeleteAsync($"recordings/live/{s.Name("r")}");
        await app.UntilAsync("RecordingFinished");
        await s.PassAsync("one");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
    });

    // A little of the silence at the end remains.
    [Fact]
    public Task Ended_by_silence() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.TalkingStageAsync("one");
        await s.RecordAsync("one", "r", "&maxSilenceSeconds=1");
        await app.UntilAsync("RecordingStarted");
        await s.PlayAsync("one-far", "p", "sound:beep,sound:silence/2");
        await app.UntilAsync("RecordingFinished");
        s.Show("tenths of a second", (await s.ReadAsync($"recordings/stored/{s.Name("r")}/file")).Length / 1600);
    });

    [Fact]
    public Task Copied_and_played() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.StageAsync("one");
        await RecordAndStopAsync(s, app, "");
        string copy = $"recordings/stored/{s.Name("r")}/copy";
        await s.PostAsync($"{copy}?destinationRecordingName={s.Name("c")}");
        await s.PostAsync($"{copy}?destinationRecordingName={s.Name("c")}");
        await s.PostAsync($"{copy}?destinationRecordingName={s.Name("folder")}/deep/c");
        await s.PostAsync(copy);
        await s.PostAsync($"{copy}?destinationRecordingName=");
        await s.PostAsync($"{copy}?destinationRecordingName=../evil");
        await s.PostAsync($"recordings/stored/{s.Name("none")}/copy?destinationRecordingName={s.Name("d")}");
        await s.PostAsync($"recordings/stored/{s.Name("none")}/copy");
        await s.GetAsync($"recordings/stored/{s.Name("c")}");
        await s.GetAsync($"recordings/stored/{s.Name("folder")}%2Fdeep%2Fc/file");
        await s.DeleteAsync($"recordings/stored/{s.Name("folder")}%2Fdeep%2Fc");
        await s.GetAsync("recordings/stored/..%2F..%2Fetc/file");
        await s.PlayAsync("one", "p", $"recording:{s.Name("c")}");
        await app.UntilAsync("PlaybackFinished");
    });

    // 1001 is a tone, which is recorded and then played.
    [Fact]
    public Task Recorded_and_played() => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.PostAsync($"channels?endpoint=Local/1001@default&app={s.Name("app")}&channelId={s.Name("one")}&otherChannelId={s.Name("one-far")}");
        await app.UntilAsync("StasisStart");
        await s.RecordAsync("one", "r", "&maxDurationSeconds=1");
        await app.UntilAsync("RecordingFinished");
        await s.PlayAsync("one", "p", $"recording:{s.Name("r")}");
        await app.UntilAsync("PlaybackFinished");
        await s.GetAsync($"recordings/stored/{s.Name("r")}/file");
    });

    [Fact]
    public Task The_list_of_the_stored() => Twin.PlayAsync(async s =>
    {
        // Recordings of other scenarios may exist too.
        s.Neutral("\\{\"format\":\"[^\"]*\",\"name\":\"(?!listed-)[^\"]*\"\\},?", "");
        s.Neutral(",\\]", "]");
        Listener app = await s.StageAsync("one");
        foreach (string name in new[] { "listed-b", "listed-a" })
        {
            await s.RecordAsync("one", name);
            await app.UntilAsync("RecordingStarted");
            await s.PostAsync($"recordings/live/{s.Name(name)}/stop");
            await app.UntilAsync("RecordingFinished");
        }

        await s.PassAsync("one");
        await s.GetAsync("recordings/stored");
    });

    private static async Task RecordAndStopAsync(Scenario s, Listener app, string options)
    {
        await s.RecordAsync("one", "r", options);
        await app.UntilAsync("RecordingStarted");
        await s.PostAsync($"recordings/live/{s.Name("r")}/stop");
        await app.UntilAsync("RecordingFinished");
        await s.PassAsync("one");
    }
}

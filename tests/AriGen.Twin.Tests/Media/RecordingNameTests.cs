namespace AriGen.Twins.Media;

/// <summary>The names of recordings: equal names, and the names of copies.</summary>
public sealed class RecordingNameTests
{
    [Theory]
    [InlineData("copy")]
    [InlineData("a.b")]
    [InlineData("a.b.c")]
    [InlineData("x.wav")]
    [InlineData("folder.r/y")]
    [InlineData("folder/y.z")]
    [InlineData("end.")]
    public Task A_copy_is_cut_at_its_last_dot(string name) => Twin.PlayAsync(async s =>
    {
        await RecordAsync(s, s.Name("r"));
        await s.PostAsync($"recordings/stored/{s.Name("r")}/copy?destinationRecordingName={s.Name(name)}");
        await s.PostAsync($"recordings/stored/{s.Name("r")}/copy?destinationRecordingName={s.Name(name)}");
        await s.GetAsync($"recordings/stored/{Uri.EscapeDataString(s.Name(name))}");
        await s.GetAsync($"recordings/stored/{Uri.EscapeDataString(s.Name(name[..Math.Max(name.LastIndexOf('.'), 1)]))}");
    });

    [Fact]
    public Task A_recording_keeps_its_dots() => Twin.PlayAsync(async s =>
    {
        await RecordAsync(s, s.Name("r.s"));
        await s.GetAsync($"recordings/stored/{s.Name("r.s")}");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
        await s.PostAsync($"recordings/stored/{s.Name("r.s")}/copy?destinationRecordingName={s.Name("c")}");
    });

    [Theory]
    [InlineData("/")]
    [InlineData("//")]
    public Task Slashes_before_a_name_are_no_part_of_the_stored_one(string slashes) => Twin.PlayAsync(EventOrder.ByThing, async s =>
    {
        string name = slashes + s.Name("r"), escaped = Uri.EscapeDataString(name);
        Listener app = await RecordAsync(s, name);
        await s.GetAsync($"recordings/stored/{escaped}");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
        await s.PostAsync($"channels/{s.Name("one")}/record?name={escaped}&format=wav");
        await s.PostAsync($"channels/{s.Name("one")}/record?name={s.Name("r")}&format=wav");
        await s.PlayAsync("one", "p", $"recording:{s.Name("r")}");
        await app.UntilAsync("PlaybackFinished");
        await s.PostAsync($"recordings/stored/{escaped}/copy?destinationRecordingName={Uri.EscapeDataString(slashes + s.Name("c.d"))}");
        await s.PostAsync($"recordings/stored/{s.Name("c")}/copy?destinationRecordingName={escaped}");
        await s.GetAsync($"recordings/stored/{s.Name("c")}");
        await s.DeleteAsync($"recordings/stored/{escaped}");
        await s.GetAsync($"recordings/stored/{s.Name("r")}");
    });

    // The recording contains sound, so that it can be played.
    private static async Task<Listener> RecordAsync(Scenario s, string name)
    {
        Listener app = await s.StageAsync("one");
        s.NeutralRecordingState();
        await s.PostAsync($"channels/{s.Name("one")}/record?name={Uri.EscapeDataString(name)}&format=wav&maxDurationSeconds=1");
        await app.UntilAsync("RecordingFinished");
        return app;
    }
}

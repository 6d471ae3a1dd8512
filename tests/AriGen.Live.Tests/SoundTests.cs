namespace AriGen.Live;

/// <summary>The sounds that the server has.</summary>
public sealed class SoundTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task List_and_get()
    {
        IReadOnlyList<Sound> all = await Ari.Sounds.ListAsync(new() { Language = "en", Format = "gsm" }, Ct);
        Assert.Contains(all, sound => sound.Id == "hello-world");

        Sound hello = await Ari.Sounds.GetAsync("hello-world", Ct);
        Assert.Contains(hello.Formats, one => one is { Language: "en", Format: "gsm" });

        // Its id holds a slash.
        Assert.Equal("digits/1", (await Ari.Sound("digits/1").GetAsync(Ct)).Id);
    }
}

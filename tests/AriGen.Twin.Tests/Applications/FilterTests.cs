namespace AriGen.Twins.Applications;

/// <summary>Which types of events an application wants.</summary>
public sealed class FilterTests
{
    [Fact]
    public Task What_comes() => Twin.PlayAsync(async s =>
    {
        Listener app = await s.ListenAsync(s.Name("app"));
        await s.EnterAsync(app, "app", "ch");
        app.Begin();
        string filter = $"applications/{s.Name("app")}/eventFilter";
        await s.PutAsync(filter, """{"allowed":[{"type":"PlaybackFinished"},{"type":"ChannelUserevent"}]}""");
        await s.StirAsync("ch", "p-allowed");
        await app.UntilAsync("PlaybackFinished");
        await s.PutAsync(filter, """{"disallowed":[{"type":"PlaybackFinished"}]}""");
        await s.StirAsync("ch", "p-disallowed");
        await s.PutAsync(filter, """{"allowed":[],"disallowed":[]}""");
        await s.StirAsync("ch", "p-all");
        await app.UntilAsync("PlaybackFinished");
        await s.PutAsync(filter, """{"allowed":[{"type":"NoSuchType"}]}""");
        await s.StirAsync("ch", "p-none");
        await s.PutAsync(filter, """{"disallowed":[{"type":"StasisEnd"}],"allowed":[]}""");
        await s.HangupAsync("ch");
        await s.ShowAtRestAsync("app");
    });

    [Fact]
    public Task How_it_is_given() => Twin.PlayAsync(async s =>
    {
        await s.ListenAsync(s.Name("app"));
        string filter = $"applications/{s.Name("app")}/eventFilter";
        foreach (string body in new[]
        {
            """{"allowed":[{"type":"StasisStart"}]}""", """{"disallowed":[{"type":"StasisEnd"},{"type":"Nope"}]}""", """{"filter":{"allowed":[{"type":"W"}]}}""", """{"other":[{"type":"Z"}]}""",
            "{}", "[]", """{"allowed":[{"type":"A"},{"type":"A"}],"disallowed":[{"type":"A"}]}""", """{"allowed":[]}""", """{"disallowed":[]}""",
        })
        {
            await s.PutAsync(filter, body);
        }

        await s.PutAsync(filter, """{"disallowed":[{"type":"A"}]}""");
        await s.PutAsync(filter);
        await s.PutAsync(filter, """{"disallowed":[{"type":"A"}]}""");
        await new RawRequest(s, "PUT", $"/ari/{filter}").Body("text/plain", """{"allowed":[{"type":"B"}]}""").SendAsync();
        await s.PutAsync(filter + "?allowed=x");
    });

    [Fact]
    public Task Refused() => Twin.PlayAsync(async s =>
    {
        await s.ListenAsync(s.Name("app"));
        string filter = $"applications/{s.Name("app")}/eventFilter";
        await s.PutAsync(filter, """{"disallowed":[{"type":"Before"}]}""");
        foreach (string body in new[]
        {
            """{"allowed":{}}""", """{"allowed":{"type":"x"}}""", """{"allowed":"x"}""", """{"allowed":[1]}""", """{"allowed":["StasisStart"]}""", """{"allowed":[{"type":1}]}""", """{"allowed":[{"type":""}]}""",
            """{"allowed":[{"type":null}]}""", """{"allowed":[{"type":"x"},{"q":1}]}""", """{"allowed":[{"type":"A"}],"disallowed":"x"}""", """{"allowed":[{}]}""", """{"allowed":null}""", """{"allowed":[{"type":"A"}],"disallowed":null}""",
        })
        {
            await s.PutAsync(filter, body);
        }

        await s.ShowAsync("app");
        await s.PutAsync("applications/none/eventFilter", """{"allowed":1}""");
        await s.PutAsync("applications/none/eventFilter");
    });
}

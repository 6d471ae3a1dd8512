namespace AriGen.Twins.Asterisk;

/// <summary>Log channels. Restarting one removes all that were added, so these scenarios are in one class.</summary>
public sealed class LoggingTests
{
    private const string Logging = "asterisk/logging";

    [Fact]
    public Task Added_and_taken_away() => Twin.PlayAsync(async s =>
    {
        string log = $"{Logging}/{s.Name("log")}";
        await s.PostAsync(log + "?configuration=notice,warning");
        await s.PostAsync(log + "?configuration=error");
        await s.ListOwnAsync(Logging);
        await s.DeleteAsync(log);
        await s.DeleteAsync(log);
        await s.ListOwnAsync(Logging);
        await s.PostAsync(log, """{"configuration":"error"}""");
        await s.ListOwnAsync(Logging);
        await s.DeleteAsync(log);
    });

    [Fact]
    public Task Levels() => Twin.PlayAsync(async s =>
    {
        string[] levels = ["bogus", "NOTICE,Error,verbose", "notice,%20warning", "*", "verbose(5)", "[json]notice", "debug,dtmf,fax,security", "debug(2),cc", "trace,pjsip_history"];
        for (int i = 0; i < levels.Length; i++)
        {
            await s.PostAsync($"{Logging}/{s.Name($"l{i}")}?configuration={levels[i]}");
        }

        await s.ListOwnAsync(Logging);
        for (int i = 0; i < levels.Length; i++)
        {
            await s.DeleteAsync($"{Logging}/{s.Name($"l{i}")}");
        }
    });

    [Fact]
    public Task Begun_anew() => Twin.PlayAsync(async s =>
    {
        string log = $"{Logging}/{s.Name("log")}";
        await s.PostAsync(log + "?configuration=notice");
        await s.PutAsync(log + "/rotate");
        await s.ListOwnAsync(Logging);
        await s.DeleteAsync(log);
        await s.PutAsync(log + "/rotate");
        await s.PutAsync($"{Logging}/messages/rotate");
    });

    [Fact]
    public Task Refused() => Twin.PlayAsync(async s =>
    {
        string log = $"{Logging}/{s.Name("log")}";
        await s.PostAsync(log);
        await s.PostAsync(log + "?configuration=");
        await s.PostAsync($"{Logging}/{s.Name("no")}%2F{s.Name("folder")}?configuration=notice");
        await s.PostAsync($"{Logging}/messages?configuration=notice");
        await s.DeleteAsync($"{Logging}/messages");
        await s.DeleteAsync(log);
        await s.PutAsync(log + "/rotate");
        await s.PutAsync($"{Logging}/%2Fvar%2Flog%2Fasterisk%2F{s.Name("log")}/rotate");
    });
}

using System.Text.Json;

namespace AriGen.Cli.Tests;

public sealed class VerifyTests : IDisposable
{
    private const string Channel =
        """{"id":"1","name":"PJSIP/a-1","state":"Up","protocol_id":"","caller":{"name":"","number":""},"connected":{"name":"","number":""},"accountcode":"","dialplan":{"context":"default","exten":"1","priority":1,"app_name":"","app_data":""},"creationtime":"2026-11-23T20:54:06.695+0000","language":"en"}""";

    private readonly TempFolder _folder = new();

    [Fact]
    public async Task Traffic_that_is_as_documented_shows_nothing()
    {
        ToolRun run = await RunAsync(
            Event("StasisStart", $"\"args\":[],\"channel\":{Channel}"),
            Exchange("GET", "/channels", $"[{Channel}]"),
            Exchange("GET", "/channels/{channelId}", Channel),
            Exchange("GET", "/ari/channels/1", Channel),
            Exchange("DELETE", "/channels/1", "", 204),
            Exchange("GET", "/channels/2", "{\"message\":\"Channel not found\"}", 404),
            "");
        Assert.Equal((ExitCode.Success, ""), (run.Exit, run.Out));
        Assert.Equal("6 messages, 0 kinds of difference\n", run.Error);
    }

    [Theory]
    [InlineData("\"language\":\"en\"", "\"language\":7", "Channel.language: is string by the api-docs, and a number is sent (1×, first in {0}:1 at channel.language): 7")]
    [InlineData("\"language\":\"en\"", "\"language\":null", "Channel.language: is string by the api-docs, and null is sent (1×, first in {0}:1 at channel.language): null")]
    [InlineData(",\"language\":\"en\"", "", "Channel.language: is required, and missing (1×, first in {0}:1 at channel): ")]
    [InlineData("\"language\":\"en\"", "\"language\":\"en\",\"mood\":\"good\"", "Channel.mood: is not in the api-docs (1×, first in {0}:1 at channel.mood): \"good\"")]
    [InlineData("\"Up\"", "\"Sideways\"", "Channel.state: has a value that is not among the documented ones (1×, first in {0}:1 at channel.state): \"Sideways\"")]
    [InlineData("\"priority\":1", "\"priority\":1e40", "DialplanCEP.priority: is long by the api-docs, and a number that does not fit is sent (1×, first in {0}:1 at channel.dialplan.priority): 1e40")]
    [InlineData("2026-11-23T20:54:06.695+0000", "yesterday", "Channel.creationtime: is Date by the api-docs, and no date is sent (1×, first in {0}:1 at channel.creationtime): \"yesterday\"")]
    [InlineData("{\"name\":\"\",\"number\":\"\"},\"connected\"", "\"me\",\"connected\"", "Channel.caller: is CallerID by the api-docs, and a string is sent (1×, first in {0}:1 at channel.caller): \"me\"")]
    public async Task A_member_that_differs_is_told_with_place_and_example(string part, string instead, string line)
    {
        ToolRun run = await RunAsync(Event("StasisStart", $"\"args\":[],\"channel\":{Channel.Replace(part, instead, StringComparison.Ordinal)}"));
        Assert.Equal(ExitCode.Findings, run.Exit);
        Assert.StartsWith(line.Replace("{0}", _folder["traffic.jsonl"], StringComparison.Ordinal), Assert.Single(Lines(run)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_kind_of_difference_comes_once_with_its_count()
    {
        string[] lines = [.. Enumerable.Range(0, 5).Select(static number => Event("Rumour", $"\"number\":{number}"))];
        ToolRun run = await RunAsync([.. lines, Exchange("GET", "/rumours", "[]"), Exchange("GET", "/channels", ""), Exchange("DELETE", "/channels/1", "{}"), "[1]", "{", Exchange("GET", "/channels", "<html>")]);
        Assert.Equal(
            [
                "GET /rumours: is no operation of the api-docs (1×",
                "Rumour: is no Message of the api-docs (5×",
                "channels.hangup: answers nothing by the api-docs, and a body is sent (1×",
                "channels.list: answers List[Channel] by the api-docs, and nothing is sent (1×",
                "channels.list: answers what is no JSON (1×",
                "line: is neither an event nor an exchange (1×",
                "line: is no JSON (1×",
            ],
            Lines(run).Select(static line => line[..(line.IndexOf('×', StringComparison.Ordinal) + 1)]));
    }

    [Fact]
    public async Task An_answer_over_the_event_socket_counts_too()
    {
        string body = JsonSerializer.Serialize($"[{Channel.Replace("\"Up\"", "\"Sideways\"", StringComparison.Ordinal)}]");
        ToolRun run = await RunAsync(
            """{"request":{"type":"RESTRequest","transaction_id":"t","request_id":"r","method":"GET","uri":"channels"},"response":{"type":"RESTResponse","transaction_id":"t","request_id":"r","status_code":200,"reason_phrase":"OK","uri":"channels","content_type":"application/json","application":"a","timestamp":"2026-11-23T20:54:06.695+0000","message_body":"""
            + body + "}}");
        Assert.StartsWith("Channel.state: ", Assert.Single(Lines(run)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_sent_as_text_over_the_event_socket_counts_with_all_that_came()
    {
        const string answer = """{"type":"RESTResponse","transaction_id":"","request_id":"","status_code":400,"reason_phrase":"Bad request","uri":"","application":"a","timestamp":"2026-11-23T20:54:06.695+0000"}""";
        ToolRun run = await RunAsync(Sent("not json", answer), Sent("{}", answer), Sent("[1]", answer, Event("StasisEnd", $"\"channel\":{Channel}")));
        Assert.Equal((ExitCode.Success, ""), (run.Exit, run.Out));

        string good = answer.Replace("400", "200", StringComparison.Ordinal).Replace("\"uri\"", "\"message_body\":\"[{}]\",\"uri\"", StringComparison.Ordinal);
        run = await RunAsync(Sent("""{"type":"RESTRequest","method":"GET","uri":"channels?a=b"}""", good), Sent("{}", answer.Replace("\"uri\":\"\",", "", StringComparison.Ordinal)));
        Assert.Contains("Channel.state: is required, and missing (1×", run.Out, StringComparison.Ordinal);
        Assert.Contains("RESTResponse.uri: is required, and missing (1×", run.Out, StringComparison.Ordinal);

        static string Sent(string text, params string[] messages)
            => $"{{\"raw_request\":{JsonSerializer.Serialize(text)},\"messages\":[{string.Join(',', messages)}]}}";
    }

    [Fact]
    public async Task What_a_path_may_be_asked_for_is_no_operation_to_be_compared()
    {
        ToolRun run = await RunAsync(Exchange("OPTIONS", "/channels", "", 204), Exchange("HEAD", "/channels", "", 200), Exchange("GET", "", "<html>"));
        Assert.StartsWith("GET (no path): is no operation of the api-docs (1×", Assert.Single(Lines(run)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Corrections_count_unless_they_are_not_wanted()
    {
        string line = Event("StasisStart", $"\"args\":[],\"channel\":{Channel[..^1]},\"mood\":\"good\"}}");
        _folder.With("mine.json", """{"corrections":[{"at":"Channel.mood","evidence":"seen","add":{"type":"string","required":false,"description":"A mood."}}]}""");
        Assert.Equal(ExitCode.Success, (await RunAsync([line], "--corrections", _folder["mine.json"])).Exit);
        Assert.Equal(ExitCode.Findings, (await RunAsync([line], "--corrections", _folder["mine.json"], "--no-corrections")).Exit);
    }

    [Fact]
    public async Task A_path_that_a_correction_changes_is_documented_all_the_same()
    {
        const string bridge = """{"id":"b","technology":"simple_bridge","bridge_type":"mixing","bridge_class":"stasis","creator":"Stasis","name":"","channels":[],"creationtime":"2026-11-23T20:54:06.695+0000","video_mode":"none"}""";
        ToolRun run = await RunAsync(Exchange("POST", "/bridges", bridge), Exchange("POST", "/bridges/b", bridge));
        Assert.Equal((ExitCode.Success, ""), (run.Exit, run.Out));
    }

    [Fact]
    public async Task Json_has_every_difference()
    {
        ToolRun run = await RunAsync([Event("Rumour", "\"x\":1")], "--format", "json");
        using JsonDocument json = JsonDocument.Parse(run.Out);
        JsonElement difference = json.RootElement.GetProperty("differences")[0];
        Assert.Equal("undocumented", difference.GetProperty("kind").GetString());
        Assert.Equal("Rumour", difference.GetProperty("place").GetString());
        Assert.Equal(1, difference.GetProperty("count").GetInt32());
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told()
        => (await ToolRun.OfAsync("verify", "22", _folder["gone.jsonl"])).AssertFailed(ExitCode.Files, "gone.jsonl");

    [Fact]
    public async Task A_folder_in_place_of_a_file_is_told()
        => (await ToolRun.OfAsync("verify", "22", _folder.Path)).AssertFailed(ExitCode.Files, "is a folder; a file of recorded messages is needed");

    [Fact]
    public async Task Without_traffic_the_command_line_is_told()
        => (await ToolRun.OfAsync("verify", "22")).AssertFailed(ExitCode.CommandLine, "TRAFFIC");

    public void Dispose() => _folder.Dispose();

    private static string Event(string type, string members)
        => $$"""{"type":"{{type}}","timestamp":"2026-11-23T20:54:47.917+0000","application":"a","asterisk_id":"1",{{members}}}""";

    private static string Exchange(string method, string path, string body, int status = 200)
        => JsonSerializer.Serialize(new Dictionary<string, object?> { ["method"] = method, ["path"] = path, ["status"] = status, ["response_body"] = body });

    private static string[] Lines(ToolRun run) => run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private Task<ToolRun> RunAsync(params string[] lines) => RunAsync(lines, []);

    private Task<ToolRun> RunAsync(string[] lines, params string[] options)
    {
        _folder.With("traffic.jsonl", string.Join('\n', lines));
        return ToolRun.OfAsync(["verify", "22", _folder["traffic.jsonl"], .. options]);
    }
}

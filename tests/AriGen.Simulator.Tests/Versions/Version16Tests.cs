using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using AriGen.Runtime;

namespace AriGen.Simulator.Tests.Versions;

/// <summary>Answers that Asterisk 16 gives otherwise than 22, as measured on 16.28.0.</summary>
public sealed class Version16Tests : IAsyncLifetime
{
    private const string ExternalMedia = "channels/externalMedia?", App = "app=a", Host = "external_host=127.0.0.1:19000", Format = "format=ulaw";

    private AsteriskSimulator _asterisk = null!;
    private HttpClient _http = null!;
    private IAriSocket _socket = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        _asterisk = await AsteriskSimulator.StartAsync(
            new AsteriskSimulatorOptions { Version = "16", Port = null, Dialplan = "[default]\nexten => 1003,1,Answer()\n same => n,Wait(3600)\n" }, Ct);
        _http = new HttpClient(_asterisk.CreateHandler()) { BaseAddress = new Uri("http://simulator/ari/") };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("asterisk:asterisk")));

        // Channels stay only in an application that somebody listens to.
        _socket = await _asterisk.CreateSocketFactory().ConnectAsync(new AriRequestBuilder("GET", "events", "events.eventWebsocket").AddQuery("app", "a").Build(), Ct);
    }

    [Fact]
    public async Task An_id_in_use_makes_a_second_bridge()
    {
        await PostAsync("bridges?bridgeId=b&name=one", 200);
        Assert.Equal("two", JsonNode.Parse(await PostAsync("bridges?bridgeId=b&name=two", 200))!["name"]!.GetValue<string>());
        Assert.Equal(
            [HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.NotFound],
            [await DeleteAsync("bridges/b"), await DeleteAsync("bridges/b"), await DeleteAsync("bridges/b")]);
    }

    [Theory]
    [InlineData("", 200, "")]
    [InlineData("?name=one", 200, "")]
    [InlineData("?name=", 200, "")]
    [InlineData("?type=", 200, "")]
    [InlineData("?name=two", 500, "Changing bridge name is not implemented")]
    [InlineData("?name=two&type=mixing", 500, "Changing bridge name is not implemented")]
    [InlineData("?type=holding", 500, "Supplying a bridge type when updating a bridge is not allowed.")]
    [InlineData("?name=one&type=mixing", 500, "Supplying a bridge type when updating a bridge is not allowed.")]
    public async Task An_id_in_use_in_the_path_changes_the_bridge(string query, int status, string message)
    {
        await PostAsync("bridges/b?name=one", 200);
        Assert.Equal(message.Length == 0 ? "" : $$"""{"message":"{{message}}"}""", await PostAsync("bridges/b" + query, status));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("dtmf_events")]
    [InlineData("holding,mixing")]
    [InlineData("video_sfu,video_single")]
    public async Task A_bridge_that_cannot_be_made(string type)
        => Assert.Equal("""{"message":"Unable to create bridge"}""", await PostAsync($"bridges?bridgeId=b&type={type}", 500));

    [Theory]
    [InlineData("nonsense,holding")]
    [InlineData("sdp_label,holding")]
    [InlineData("mixing,,video_single")]
    public Task Unknown_types_among_known_ones_are_passed_over(string type) => PostAsync($"bridges?bridgeId=b&type={type}", 200);

    [Theory]
    [InlineData($"{Host}&{Format}", 400, "app cannot be empty")]
    [InlineData($"{App}&{Format}", 400, "external_host cannot be empty")]
    [InlineData($"{App}&{Format}&connection_type=server", 400, "external_host cannot be empty")]
    [InlineData($"{App}&{Host}", 400, "format cannot be empty")]
    [InlineData($"{App}&external_host=127.0.0.1&{Format}", 400, "external_host must be <host>:<port>")]
    [InlineData($"{App}&{Host}&format=nonsense", 400, "Provided format (nonsense) was not found")]
    [InlineData($"{App}&{Host}&{Format}&transport=tcp", 501, "The encapsulation and/or transport is not supported")]
    [InlineData($"{App}&{Host}&{Format}&encapsulation=none&transport=websocket", 501, "The encapsulation and/or transport is not supported")]
    [InlineData($"{App}&{Host}&{Format}&encapsulation=audiosocket&transport=tcp&data=x", 501, "The encapsulation and/or transport is not supported")]
    [InlineData($"{App}&{Host}&{Format}&channelId=used", 409, "Channel with given unique ID already exists")]
    public async Task External_media_that_is_refused(string query, int status, string message)
    {
        await PostAsync("channels?endpoint=Local/1003@default&app=a&channelId=used", 200);
        Assert.Equal($$"""{"message":"{{message}}"}""", await PostAsync(ExternalMedia + query, status));
    }

    [Theory]
    [InlineData("external_host=nosuch.invalid:99")]
    [InlineData("external_host=:99")]
    [InlineData("external_host=127.0.0.1:x")]
    public async Task External_media_at_an_unknown_host(string host)
        => Assert.Equal("""{"error":"Allocation failed"}""", await PostAsync($"{ExternalMedia}{App}&{host}&{Format}", 500));

    [Theory]
    [InlineData("&direction=nonsense")]
    [InlineData("&connection_type=server")]
    [InlineData("&connection_type=nonsense")]
    public Task External_media_with_what_nobody_looks_at(string more) => PostAsync($"{ExternalMedia}{App}&{Host}&{Format}{more}", 200);

    [Fact]
    public async Task External_media_has_no_statistics()
    {
        await PostAsync($"{ExternalMedia}{App}&{Host}&{Format}&channelId=em", 200);
        using HttpResponseMessage answer = await _http.GetAsync("channels/em/rtp_statistics", Ct);
        Assert.Equal((403, """{"message":"Unsupported channel type"}"""), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct)));
    }

    [Theory]
    [InlineData("channels?endpoint=Local/1003@default&app=a", "1")]
    [InlineData("channels?endpoint=Local/1003@default&app=a", """{"value":"1"}""")]
    [InlineData("channels/create?endpoint=Local/1003@default&app=a", "null")]
    [InlineData($"{ExternalMedia}{App}&{Host}&{Format}", """{"value":"1","report_events":true}""")]
    public async Task Variables_are_texts_only(string path, string value)
        => Assert.Equal("""{"message":"Only string values in the 'variables' object allowed"}""", await PostAsync(path, 400, $$$"""{"variables":{"X":{{{value}}}}}"""));

    public async ValueTask DisposeAsync()
    {
        await _socket.DisposeAsync();
        _http.Dispose();
        await _asterisk.DisposeAsync();
    }

    private async Task<string> PostAsync(string path, int status, string? body = null)
    {
        using StringContent? content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await _http.PostAsync(path, content, Ct);
        string text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(status == (int)answer.StatusCode, $"{path}: {(int)answer.StatusCode} {text}");
        return text;
    }

    private async Task<HttpStatusCode> DeleteAsync(string path)
    {
        using HttpResponseMessage answer = await _http.DeleteAsync(path, Ct);
        return answer.StatusCode;
    }
}

using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;

namespace AriGen.Twins.Stage;

/// <summary>Phones that use SIP, each with an endpoint in the server's memory.</summary>
internal sealed class RealOutside : IOutside
{
    private readonly HttpClient _http;
    private readonly List<string> _made = [];
    private SipStage? _stage;

    public RealOutside(Uri url)
    {
        _http = new HttpClient { BaseAddress = new Uri(url, "ari/asterisk/config/dynamic/res_pjsip/"), Timeout = TimeSpan.FromSeconds(10) };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes("asterisk:asterisk")));
    }

    public async Task<IOutsideCall> CallAsync(string extension) => await new RealPhone(await StageAsync(), "alice").CallAsync(extension);

    public async Task<IOutsidePhone> PhoneAsync(string name, string callerName, string callerNumber, bool isFixed = true)
    {
        SipStage stage = await StageAsync();
        Dictionary<string, string> aor = new() { ["max_contacts"] = "1", ["remove_existing"] = "yes", ["qualify_frequency"] = "0" };
        if (isFixed)
        {
            aor["contact"] = $"sip:{name}@127.0.0.1:{stage.Port}";
        }

        await MakeAsync($"aor/{name}", aor);
        await MakeAsync($"endpoint/{name}", new()
        {
            ["aors"] = name,
            ["context"] = "default",
            ["callerid"] = $"{callerName} <{callerNumber}>",
            ["trust_id_inbound"] = "yes",
            ["disallow"] = "all",
            ["allow"] = "ulaw,alaw",
            ["direct_media"] = "no",
            ["rtp_symmetric"] = "yes",
            ["media_address"] = "127.0.0.1",
            ["bind_rtp_to_media_address"] = "yes",
        });
        return new RealPhone(stage, name);
    }

    public async ValueTask DisposeAsync()
    {
        if (_stage is not null)
        {
            await _stage.DisposeAsync();
        }

        foreach (string path in Enumerable.Reverse(_made))
        {
            using HttpResponseMessage gone = await _http.DeleteAsync(path);
        }

        _http.Dispose();
    }

    private async Task<SipStage> StageAsync() => _stage ??= await SipStage.StartAsync();

    private async Task MakeAsync(string path, Dictionary<string, string> fields)
    {
        using HttpResponseMessage made = await _http.PutAsJsonAsync(
            path,
            new { fields = fields.Select(static field => new { attribute = field.Key, value = field.Value }) },
            TestContext.Current.CancellationToken);
        made.EnsureSuccessStatusCode();
        _made.Add(path);
    }
}

using System.Globalization;
using System.Net.Http.Headers;
using System.Text;

namespace AriGen.Testing;

/// <summary>The real server that tests/asterisk brings up, or another one that the environment names.</summary>
internal sealed class Asterisk(int version, int port)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    public static Asterisk Version22 { get; } = new(22, 8088);

    public static Asterisk Version16 { get; } = new(16, 8089);

    public string Url { get; } = Variable($"ARIGEN_TEST_URL_{version}", $"http://127.0.0.1:{port}/");

    public static string User { get; } = Variable("ARIGEN_TEST_USER", "asterisk");

    public static string Password { get; } = Variable("ARIGEN_TEST_PASSWORD", "asterisk");

    /// <summary>Without the server the test has not run; in CI it has failed.</summary>
    public async Task NeedAsync()
        => Requirement.Need(
            await IsUpAsync(),
            $"No Asterisk {version} at {Url}: start one by tests/asterisk/asterisk.sh up {version}, or name one by ARIGEN_TEST_URL_{version}.");

    /// <summary>Without a way to make SIP calls to the server the test has not run; in CI it has failed.</summary>
    public async Task NeedCallsAsync()
    {
        await NeedAsync();
        Requirement.Need(
            IsOurs,
            $"A SIP call needs root, and the Asterisk {version} of tests/asterisk.");
    }

    /// <summary>Starts it again where it has died. It has faults of its own, and not every one of them is known.</summary>
    /// <returns>Whether it had died.</returns>
    public async Task<bool> ReviveAsync()
    {
        if (!IsOurs || await IsUpAsync())
        {
            return false;
        }

        await RunAsync("up", version.ToString(CultureInfo.InvariantCulture));
        return true;
    }

    /// <summary>One SIP call from outside, of about three seconds.</summary>
    public Task CallAsync(string extension) => RunAsync("call", version.ToString(CultureInfo.InvariantCulture), extension);

    /// <summary>Waits until an application has its event socket.</summary>
    public async Task WaitForAppAsync(string app)
    {
        using HttpClient http = Client();
        using var limit = new CancellationTokenSource(Patience);
        while (true)
        {
            using HttpResponseMessage response = await http.GetAsync($"applications/{app}", limit.Token);
            if (response.IsSuccessStatusCode)
            {
                return;
            }

            // The server does not tell: it must be asked again.
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
        }
    }

    /// <summary>Whether it is the one of tests/asterisk, which only root can handle.</summary>
    private bool IsOurs => Url == $"http://127.0.0.1:{port}/" && Environment.UserName == "root";

    private static async Task RunAsync(params string[] arguments)
    {
        await using ProcessRun run = ProcessRun.Start(Repository.PathOf("tests/asterisk/asterisk.sh"), arguments);
        int exitCode = await run.ExitAsync(Patience);
        Assert.True(exitCode == 0, run.Output.Text + run.Error.Text);
    }

    private async Task<bool> IsUpAsync()
    {
        using HttpClient http = Client();
        try
        {
            using HttpResponseMessage response = await http.GetAsync("asterisk/info");
            response.EnsureSuccessStatusCode();
            return true;
        }
        catch (HttpRequestException exception) when (exception.StatusCode is null)
        {
            return false;
        }
    }

    private HttpClient Client()
    {
        string credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{User}:{Password}"));
        return new HttpClient
        {
            BaseAddress = new Uri(new Uri(Url), "ari/"),
            Timeout = Patience,
            DefaultRequestHeaders = { Authorization = new AuthenticationHeaderValue("Basic", credentials) },
        };
    }

    private static string Variable(string name, string otherwise)
        => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
}

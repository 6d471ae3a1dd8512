using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text;
using Microsoft.Extensions.Logging;

namespace AriGen.Runtime.Tests;

/// <summary>The password goes into one header and nowhere else.</summary>
[Collection(AllClients.Name)]
public class SecretsTests
{
    private static readonly string[] Secrets =
    [
        TestClient.Secret,
        Uri.EscapeDataString(TestClient.Secret),
        Convert.ToBase64String(Encoding.UTF8.GetBytes($"{TestClient.User}:{TestClient.Secret}")),
        "s3cr",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Password_is_in_no_log_exception_span_metric_or_address(bool inAddress)
    {
        var seen = new ConcurrentQueue<string>();
        using ActivityListener activities = Listen(seen);
        using MeterListener meters = Measure(seen);
        using var loggers = new RecordingLoggers();

        string[] answers =
        [
            RawServer.Answer("200 OK", "{}"), RawServer.Answer("401 Unauthorized", "{\"message\":\"No\"}"), RawServer.Answer("404 Not Found", "<p>x</p>"),
            RawServer.Answer("200 OK", "{\"number\":[]}"), "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", "",
        ];
        foreach (string answer in answers)
        {
            await using var server = new RawServer(async connection =>
            {
                await connection.ReadRequestAsync();
                await connection.WriteAsync(answer);
            });
            await CallAsync(server.Address, inAddress, loggers, seen);
            foreach (string request in server.Requests)
            {
                seen.Enqueue(request[..request.IndexOf("\r\n", StringComparison.Ordinal)]);
                Assert.Contains(Secrets[2], request, StringComparison.Ordinal);
            }
        }

        await CallAsync(RawServer.Nowhere(), inAddress, loggers, seen);
        await CallAsync(new Uri("http://no-such-host.invalid/"), inAddress, loggers, seen);

        Assert.Contains(loggers.Lines, line => line.Text.Contains("channels.get", StringComparison.Ordinal));
        Assert.Contains(seen, text => text.Contains("AriUnauthorizedException", StringComparison.Ordinal));
        Assert.Contains(seen, text => text.Contains("ari.request.duration", StringComparison.Ordinal));
        Assert.All(seen.Concat(loggers.Lines.Select(line => line.Text)), text =>
            Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase)));
    }

    [Theory]
    [InlineData("http://pbx.example:8088/", true)]
    [InlineData("http://192.0.2.1/", true)]
    [InlineData("http://localhost:8088/", false)]
    [InlineData("http://127.0.0.2/", false)]
    [InlineData("http://[::1]:8088/", false)]
    [InlineData("https://pbx.example/", false)]
    public async Task Unencrypted_password_is_logged_once(string endpoint, bool warned)
    {
        using var loggers = new RecordingLoggers();
        await using TestClient client = TestClient.To(new Uri(endpoint), options => options.LoggerFactory = loggers);

        Assert.Equal(warned ? [(LogLevel.Warning, 3)] : [], loggers.Lines.Select(line => (line.Level, line.Id.Id)));
        Assert.Equal(["AriGen"], loggers.Categories);
    }

    private static async Task CallAsync(Uri endpoint, bool inAddress, RecordingLoggers loggers, ConcurrentQueue<string> seen)
    {
        var options = new AriClientOptions { BaseAddress = endpoint, LoggerFactory = loggers };
        if (inAddress)
        {
            options.BaseAddress = new UriBuilder(endpoint)
            {
                UserName = Uri.EscapeDataString(TestClient.User),
                Password = Uri.EscapeDataString(TestClient.Secret),
            }.Uri;
        }
        else
        {
            (options.Username, options.Password) = (TestClient.User, TestClient.Secret);
        }

        await using var client = new TestClient(options);
        seen.Enqueue(client.Wire.Address.Http(new AriRequestBuilder("GET", "x", "x").Build()).OriginalString);
        seen.Enqueue(client.Wire.Address.Socket(new AriRequestBuilder("GET", "x", "x").Build()).OriginalString);
        Exception?[] thrown =
        [
            await Record.ExceptionAsync(() => client.GetAsync("c", Token)),
            await Record.ExceptionAsync(() => client.Wire.SocketFactory.ConnectAsync(new AriRequestBuilder("GET", "events", "events").AddQuery("app", "a").Build(), Token)),
        ];
        foreach (Exception exception in thrown.OfType<Exception>())
        {
            seen.Enqueue($"{exception} {exception.Data.Count}");
        }
    }

    private static ActivityListener Listen(ConcurrentQueue<string> seen)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == "AriGen",
            Sample = (ref _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => seen.Enqueue($"{activity.DisplayName} {activity.StatusDescription} {string.Join(' ', activity.TagObjects)}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private static MeterListener Measure(ConcurrentQueue<string> seen)
    {
        var listener = new MeterListener
        {
            InstrumentPublished = (instrument, self) =>
            {
                if (instrument.Meter.Name == "AriGen")
                {
                    self.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => seen.Enqueue($"{instrument.Name} {value} {string.Join(' ', tags.ToArray())}"));
        listener.Start();
        return listener;
    }
}

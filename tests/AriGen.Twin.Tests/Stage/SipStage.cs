using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace AriGen.Twins.Stage;

/// <summary>The process tests/asterisk/sip_stage.py, with the commands to its phones and the events from them.</summary>
internal sealed class SipStage : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Process _process;
    private readonly Task _reading;
    private readonly ConcurrentDictionary<string, System.Threading.Channels.Channel<JsonElement>> _events = new();
    private readonly Task<string> _errors;

    private SipStage(Process process)
    {
        _process = process;
        _errors = process.StandardError.ReadToEndAsync();
        _reading = ReadAsync();
    }

    /// <summary>The port of all phones.</summary>
    public int Port { get; private set; }

    public static async Task<SipStage> StartAsync()
    {
        string port = Environment.GetEnvironmentVariable("ARIGEN_TEST_SIP_22") is { Length: > 0 } given ? given : "5060";
        ProcessStartInfo start = new("python3", [Path.Combine(Repository.Root, "tests/asterisk/sip_stage.py"), port])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        SipStage stage = new(Process.Start(start)!);
        stage.Port = (await stage.NextAsync("ready", "")).GetProperty("port").GetInt32();
        return stage;
    }

    public async Task TellAsync(object command)
    {
        await _process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(command));
        await _process.StandardInput.FlushAsync();
    }

    /// <summary>Waits for the next event of a kind.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="of">The call or the phone that the event concerns.</param>
    public async Task<JsonElement> NextAsync(string kind, string of)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return await QueueOf(kind, of).Reader.ReadAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The phones tell of no '{kind}' of {of}. {(_process.HasExited ? await _errors : "")}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.StandardInput.Close();
        await _process.WaitForExitAsync();
        await _reading;
        _process.Dispose();
    }

    private async Task ReadAsync()
    {
        while (await _process.StandardOutput.ReadLineAsync() is { } line)
        {
            using JsonDocument document = JsonDocument.Parse(line);
            JsonElement message = document.RootElement.Clone();
            string of = Text(message, "phone") is { Length: > 0 } phone ? phone : Text(message, "call");
            QueueOf(Text(message, "event"), of).Writer.TryWrite(message);
        }
    }

    private System.Threading.Channels.Channel<JsonElement> QueueOf(string kind, string of)
        => _events.GetOrAdd(
            string.Create(CultureInfo.InvariantCulture, $"{kind} {of}"),
            static _ => System.Threading.Channels.Channel.CreateUnbounded<JsonElement>());

    private static string Text(JsonElement message, string name)
        => message.TryGetProperty(name, out JsonElement value) ? value.GetString()! : "";
}

using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace AriGen.Twins.Stage;

/// <summary>A request that is sent byte by byte, without the processing of an HTTP client.</summary>
internal sealed class RawRequest(Scenario scenario, string method, string target)
{
    /// <summary>The response headers to compare.</summary>
    private static readonly string[] Compared =
    [
        "Allow", "WWW-Authenticate", "Access-Control-Allow-Origin", "Access-Control-Allow-Credentials", "Access-Control-Allow-Methods", "Access-Control-Allow-Headers",
        "Cache-Control", "Connection",
    ];

    private readonly List<string> _headers = [];
    private byte[] _body = [];
    private string? _user = "asterisk:asterisk";
    private string? _shown;

    /// <summary>Adds a header.</summary>
    public RawRequest With(string name, string value)
    {
        _headers.Add($"{name}: {value}");
        return this;
    }

    /// <summary>Sets the credentials; <see langword="null"/> for none. Defaults to the usual ones.</summary>
    public RawRequest As(string? user)
    {
        _user = user;
        return this;
    }

    /// <summary>Sets the body and its type; <see langword="null"/> for no type.</summary>
    public RawRequest Body(string? type, string text) => Body(type, Encoding.UTF8.GetBytes(text));

    /// <summary>Sets the body and its type; <see langword="null"/> for no type.</summary>
    public RawRequest Body(string? type, byte[] content)
    {
        _body = content;
        return type is null ? this : With("Content-Type", type);
    }

    /// <summary>Adds the headers of a WebSocket upgrade.</summary>
    public RawRequest Upgrade(string version = "13")
        => With("Upgrade", "websocket").With("Connection", "Upgrade").With("Sec-WebSocket-Key", "AAAAAAAAAAAAAAAAAAAAAA==").With("Sec-WebSocket-Version", version);

    /// <summary>Sets the text of the request in the transcript, for a request that is too long.</summary>
    public RawRequest Shown(string text)
    {
        _shown = text;
        return this;
    }

    /// <summary>Sends the request and records the response.</summary>
    public async Task<Exchange> SendAsync()
    {
        string sent = _body.Length is > 0 and < 200 ? $" {_headers.Find(static header => header.StartsWith("Content-Type", StringComparison.Ordinal))} {Encoding.UTF8.GetString(_body)}" : "";
        Exchange exchange = scenario.Note(method, (_shown ?? target) + sent);
        using TcpClient client = new();
        await client.ConnectAsync(scenario.Url.Host, scenario.Url.Port, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(Wire(), TestContext.Current.CancellationToken);
        (int status, string reason, Dictionary<string, string> headers, string body) = await ReadAsync(client.GetStream());
        string? type = headers.GetValueOrDefault("Content-Type")?.Split(';')[0];
        exchange.Answered(
            status,
            reason,
            type,
            Encoding.UTF8.GetBytes(body),
            string.Join(" | ", Compared.Where(headers.ContainsKey).Select(name => $"{name}: {headers[name]}")));
        return exchange;
    }

    private byte[] Wire()
    {
        StringBuilder head = new();
        head.Append(CultureInfo.InvariantCulture, $"{method} {target} HTTP/1.1\r\nHost: {scenario.Url.Authority}\r\n");
        if (_user is not null)
        {
            head.Append(CultureInfo.InvariantCulture, $"Authorization: Basic {Convert.ToBase64String(Encoding.UTF8.GetBytes(_user))}\r\n");
        }

        _headers.ForEach(header => head.Append(header).Append("\r\n"));
        if (_body.Length > 0)
        {
            head.Append(CultureInfo.InvariantCulture, $"Content-Length: {_body.Length}\r\n");
        }

        return [.. Encoding.UTF8.GetBytes(head.Append("\r\n").ToString()), .. _body];
    }

    private async Task<(int Status, string Reason, Dictionary<string, string> Headers, string Body)> ReadAsync(NetworkStream stream)
    {
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromSeconds(10));
        using StreamReader reader = new(stream, Encoding.UTF8);
        string status = await reader.ReadLineAsync(limit.Token) ?? throw new IOException("The server has closed the connection without an answer.");
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        while (await reader.ReadLineAsync(limit.Token) is { Length: > 0 } line)
        {
            string[] parts = line.Split(':', 2);
            headers[parts[0]] = parts[1].Trim();
        }

        // The real server sends a body after HEAD, too, which violates HTTP. It is not read.
        int length = method != "HEAD" && int.TryParse(headers.GetValueOrDefault("Content-Length"), CultureInfo.InvariantCulture, out int number) ? number : 0;
        StringBuilder body = new();
        char[] buffer = new char[4096];
        while (Encoding.UTF8.GetByteCount(body.ToString()) < length)
        {
            int read = await reader.ReadAsync(buffer.AsMemory(), limit.Token);
            if (read == 0)
            {
                break;
            }

            body.Append(buffer, 0, read);
        }

        string[] first = status.Split(' ', 3);
        return (int.Parse(first[1], CultureInfo.InvariantCulture), first[2], headers, body.ToString());
    }
}

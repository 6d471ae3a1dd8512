using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;

namespace AriGen.Testing;

/// <summary>One connection to a <see cref="RawServer"/>.</summary>
internal sealed class RawConnection(TcpClient client, ConcurrentQueue<string> requests, CancellationToken stop)
{
    private readonly NetworkStream _stream = client.GetStream();
    private readonly byte[] _one = new byte[1];

    /// <summary>Ends when the test does.</summary>
    public CancellationToken Stop => stop;

    public NetworkStream Stream => _stream;

    public string LastRequest { get; private set; } = "";

    /// <summary>Reads a request with its body.</summary>
    /// <returns>False when the client has closed the connection.</returns>
    public async Task<bool> ReadRequestAsync()
    {
        var text = new StringBuilder();
        while (!text.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal))
        {
            if (!await ReadByteAsync(text))
            {
                return false;
            }
        }

        int length = text.ToString().Split("\r\n")
            .Where(line => line.StartsWith("Content-Length:", StringComparison.OrdinalIgnoreCase))
            .Select(line => int.Parse(line["Content-Length:".Length..], System.Globalization.CultureInfo.InvariantCulture))
            .FirstOrDefault();
        while (length-- > 0 && await ReadByteAsync(text))
        {
        }

        LastRequest = text.ToString();
        requests.Enqueue(LastRequest);
        return true;
    }

    public Task WriteAsync(string text) => _stream.WriteAsync(Encoding.UTF8.GetBytes(text), stop).AsTask();

    /// <summary>Breaks the connection off, as a crash does.</summary>
    public void Reset() => client.Client.Close(0);

    /// <summary>Waits until the client or the test ends the connection.</summary>
    public async Task WaitForEndAsync()
    {
        while (await _stream.ReadAsync(_one, stop) > 0)
        {
        }
    }

    private async Task<bool> ReadByteAsync(StringBuilder text)
    {
        if (await _stream.ReadAsync(_one, stop) == 0)
        {
            return false;
        }

        text.Append((char)_one[0]);
        return true;
    }
}

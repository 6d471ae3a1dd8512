using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;

namespace AriGen.Simulator;

/// <summary>A channel whose far end is a program behind a TCP connection, which the server opens before the channel is there.</summary>
internal sealed class AudioSocketTechnology : MediaTechnology
{
    public const string Name = "AudioSocket";

    private const byte IdKind = 1;

    // In real time, as the program itself is.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly TcpClient _socket;

    private AudioSocketTechnology(TcpClient socket) => _socket = socket;

    /// <summary>Connects and makes one. Meanwhile the server goes on.</summary>
    /// <param name="pbx">Where.</param>
    /// <param name="resource">Such as <c>127.0.0.1:9092/40325ec2-5efd-4bd3-805f-53576e581d13</c>.</param>
    /// <param name="request">What is asked of the channel.</param>
    /// <returns>Null where nobody is there, the id is no UUID, or that of the channel has been taken meanwhile.</returns>
    public static async Task<Channel?> RequestAsync(Pbx pbx, string resource, ChannelRequest request)
    {
        string[] parts = resource.Split('/', 2);
        int colon = parts[0].LastIndexOf(':');
        if (colon < 1 || !Guid.TryParse(parts.ElementAtOrDefault(1), out Guid id) || !ushort.TryParse(parts[0].AsSpan(colon + 1), CultureInfo.InvariantCulture, out ushort port) || await ConnectAsync(parts[0][..colon], port) is not { } socket)
        {
            return null;
        }

        if (pbx.Ended.IsCompleted || (request.Id is { } taken && pbx.Channels.FindById(taken) is not null))
        {
            socket.Dispose();
            return null;
        }

        Channel channel = Create(pbx, new AudioSocketTechnology(socket), request, $"{Name}/{parts[0]}-{parts[1]}");
        channel.Variables.Set("AUDIOSOCKET_SERVICE", parts[0]);
        channel.Variables.Set("AUDIOSOCKET_UUID", parts[1]);
        SendId(socket, id);
        _ = WatchAsync(socket, channel);
        return channel;
    }

    public override void HungUp(Channel channel) => _socket.Dispose();

    private static async Task<TcpClient?> ConnectAsync(string host, int port)
    {
        TcpClient socket = new();
        using CancellationTokenSource limit = new(Patience);
        try
        {
            await socket.ConnectAsync(host, port, limit.Token);
            return socket;
        }
        catch (Exception exception) when (exception is SocketException or OperationCanceledException)
        {
            socket.Dispose();
            return null;
        }
    }

    private static void SendId(TcpClient socket, Guid id)
    {
        // A kind, a length of two bytes, the id.
        byte[] frame = new byte[19];
        frame[0] = IdKind;
        BinaryPrimitives.WriteInt16BigEndian(frame.AsSpan(1), 16);
        id.TryWriteBytes(frame.AsSpan(3), bigEndian: true, out _);
        socket.GetStream().Write(frame);
    }

    private static async Task WatchAsync(TcpClient socket, Channel channel)
    {
        byte[] buffer = new byte[1024];
        try
        {
            while (await socket.GetStream().ReadAsync(buffer) > 0)
            {
                // What the program says is not heard by anybody.
            }
        }
        catch (Exception exception) when (exception is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The end, however it came.
        }

        channel.Drop();
    }
}

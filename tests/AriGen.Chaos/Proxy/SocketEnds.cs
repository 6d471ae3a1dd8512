using System.Net.Sockets;

namespace AriGen.Chaos;

/// <summary>The two ways to end a socket. One that is gone already stays so.</summary>
internal static class SocketEnds
{
    /// <summary>Sends FIN.</summary>
    public static void Finish(Socket? socket)
    {
        try
        {
            socket?.Shutdown(SocketShutdown.Send);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
        }
    }

    /// <summary>Sends RST.</summary>
    public static void Abort(Socket? socket)
    {
        try
        {
            socket?.LingerState = new LingerOption(true, 0);
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
        }

        socket?.Dispose();
    }
}

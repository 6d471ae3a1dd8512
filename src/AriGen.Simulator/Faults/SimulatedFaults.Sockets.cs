using System.Text;

namespace AriGen.Simulator;

// These faults affect the open event sockets. A socket with several applications is affected as a whole.
public sealed partial class SimulatedFaults
{
    private const int LeastCode = 1000, GreatestCode = 4999, LongestReason = 123;

    /// <summary>Closes event sockets regularly, after all pending messages.</summary>
    /// <param name="application">The application whose sockets are closed, or <see langword="null"/> for all sockets.</param>
    /// <param name="code">The close status code, from 1000 to 4999. Defaults to 1000.</param>
    /// <param name="reason">The reason, which has at most 123 bytes.</param>
    /// <returns>The number of affected sockets.</returns>
    public int CloseSockets(string? application = null, int code = SocketClosure.Normal, string? reason = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(code, LeastCode);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, GreatestCode);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Encoding.UTF8.GetByteCount(reason ?? ""), LongestReason, nameof(reason));
        return End(application, socket => socket.Close(code, reason));
    }

    /// <summary>Resets the connections of event sockets. Pending messages are lost.</summary>
    /// <param name="application">The application whose sockets are reset, or <see langword="null"/> for all sockets.</param>
    /// <returns>The number of affected sockets.</returns>
    public int ResetSockets(string? application = null) => End(application, static socket => socket.Lose());

    /// <summary>
    /// Silences event sockets, as if a firewall dropped their packets: they stay open, but no message arrives and no ping is answered.
    /// </summary>
    /// <param name="application">The application whose sockets are silenced, or <see langword="null"/> for all sockets.</param>
    /// <returns>The number of affected sockets.</returns>
    /// <remarks>
    /// There are no pings in this process. There, such a socket counts as lost when the client's ping interval and timeout have passed by
    /// the simulator's clock.
    /// </remarks>
    public int SilenceSockets(string? application = null) => With(application, static socket => socket.Silence());

    /// <summary>Sends any text as a message, such as malformed JSON or an unknown event.</summary>
    /// <param name="application">The application that gets the text, whatever its filter.</param>
    /// <param name="text">The text.</param>
    /// <returns><see langword="true"/> if the application has a client; otherwise, <see langword="false"/>.</returns>
    public bool Send(string application, string text)
    {
        ArgumentNullException.ThrowIfNull(application);
        ArgumentNullException.ThrowIfNull(text);
        Pbx pbx = _server.Pbx;
        return pbx.Scheduler.Run(() =>
        {
            EventConnection? socket = pbx.Applications.Find(application)?.Socket;
            socket?.Send(Encoding.UTF8.GetBytes(text));
            return socket is not null;
        });
    }

    private int End(string? application, Action<EventConnection> end) => With(application, socket =>
    {
        end(socket);
        _server.Disconnected(socket);
    });

    private int With(string? application, Action<EventConnection> work)
    {
        Pbx pbx = _server.Pbx;
        return pbx.Scheduler.Run(() =>
        {
            List<EventConnection> sockets =
            [
                .. pbx.Sockets.All.Where(socket => application is null || socket.Applications.Contains(application))
            ];
            sockets.ForEach(work);
            return sockets.Count;
        });
    }
}

using System.Text;

namespace AriGen.Simulator;

// For the event sockets that are open now. A socket that is named by one application takes its others along.
public sealed partial class SimulatedFaults
{
    private const int LeastCode = 1000, GreatestCode = 4999, LongestReason = 123;

    /// <summary>Closes event sockets as a well-behaved server does, after all that is on its way.</summary>
    /// <param name="application">Those that listen to it. Null for all.</param>
    /// <param name="code">The close code, from 1000 to 4999. Default 1000.</param>
    /// <param name="reason">The words that go with it, of at most 123 bytes.</param>
    /// <returns>How many sockets.</returns>
    public int CloseSockets(string? application = null, int code = SocketClosure.Normal, string? reason = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(code, LeastCode);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(code, GreatestCode);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Encoding.UTF8.GetByteCount(reason ?? ""), LongestReason, nameof(reason));
        return End(application, socket => socket.Close(code, reason));
    }

    /// <summary>Cuts event sockets off without a word: TCP's reset. What was on its way is lost.</summary>
    /// <param name="application">Those that listen to it. Null for all.</param>
    /// <returns>How many sockets.</returns>
    public int ResetSockets(string? application = null) => End(application, static socket => socket.Lose());

    /// <summary>
    /// Lets event sockets go dumb, as when a firewall has forgotten them: they stay open, and the server takes them for alive, but nothing
    /// comes any more, and no ping is answered. In this process, where there are no pings, such a socket counts as lost when the client's
    /// two times for them are over, by the simulator's clock.
    /// </summary>
    /// <param name="application">Those that listen to it. Null for all.</param>
    /// <returns>How many sockets.</returns>
    public int SilenceSockets(string? application = null) => With(application, static socket => socket.Silence());

    /// <summary>Sends a message that may be none: malformed JSON, or an event that nobody knows.</summary>
    /// <param name="application">Who gets it, whatever its filter says.</param>
    /// <param name="text">The message as it is.</param>
    /// <returns>Whether somebody listens to the application.</returns>
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
            List<EventConnection> sockets = [.. pbx.Sockets.All.Where(socket => application is null || socket.Applications.Contains(application))];
            sockets.ForEach(work);
            return sockets.Count;
        });
    }
}

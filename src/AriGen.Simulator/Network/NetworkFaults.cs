using System.Collections.Concurrent;

namespace AriGen.Simulator;

/// <summary>What is wrong between the server and its clients, and the connections that it is wrong with.</summary>
internal sealed class NetworkFaults
{
    private readonly ConcurrentDictionary<ConnectionLine, byte> _lines = new();
    private readonly Lock _gate = new();
    private readonly List<WritingPace> _paces = [];
    private int _refusals;

    /// <summary>Whether anything is read from clients.</summary>
    public FlowGate Reading { get; } = new();

    /// <summary>How long a client may take to read one event.</summary>
    public required TimeSpan WriteTimeout { get; init; }

    /// <summary>How slowly is written; null for as fast as may be.</summary>
    public WritingPace? Pace { get; private set; }

    public bool IsRefusing => Volatile.Read(ref _refusals) > 0;

    /// <summary>The port, where there is one: whether it takes connections.</summary>
    public FaultyListener? Listener { get; set; }

    public void Add(ConnectionLine line) => _lines[line] = 0;

    public void Remove(ConnectionLine line) => _lines.TryRemove(line, out _);

    /// <summary>Does something while the server is down: all connections are cut, and none is taken.</summary>
    public void WhileDown(Action work)
    {
        // In this process there is no connection that could come between.
        using IDisposable? refusal = Listener is null ? null : Refuse();
        foreach (ConnectionLine line in _lines.Keys)
        {
            line.Cut();
        }

        work();
    }

    public IDisposable Refuse()
    {
        lock (_gate)
        {
            if (++_refusals == 1)
            {
                Listener?.Close();
            }
        }

        foreach (ConnectionLine line in _lines.Keys.Where(static line => !line.IsBusy))
        {
            line.Cut();
        }

        return new Undo(() =>
        {
            lock (_gate)
            {
                if (--_refusals == 0)
                {
                    Listener?.Reopen();
                }
            }
        });
    }

    public IDisposable StopReading()
    {
        Reading.Close();
        return new Undo(Reading.Open);
    }

    /// <summary>Of several paces the last one counts.</summary>
    public IDisposable Slow(WritingPace pace)
    {
        Change(() => _paces.Add(pace));
        return new Undo(() => Change(() => _paces.Remove(pace)));
    }

    private void Change(Action change)
    {
        lock (_gate)
        {
            change();
            Pace = _paces.LastOrDefault();
        }
    }
}

using System.Collections.Concurrent;

namespace AriGen.Simulator;

/// <summary>The faults between the server and its clients, and the affected connections.</summary>
internal sealed class NetworkFaults
{
    private readonly ConcurrentDictionary<ConnectionLine, byte> _lines = new();
    private readonly Lock _gate = new();
    private readonly List<WritingPace> _paces = [];
    private int _refusals;

    /// <summary>The gate for reading from all clients.</summary>
    public FlowGate Reading { get; } = new();

    /// <summary>The time in which a client has to read one event.</summary>
    public required TimeSpan WriteTimeout { get; init; }

    /// <summary>The pace of writing, or <see langword="null"/> for full speed.</summary>
    public WritingPace? Pace { get; private set; }

    public bool IsRefusing => Volatile.Read(ref _refusals) > 0;

    /// <summary>The listener on the port, or <see langword="null"/> without a port.</summary>
    public FaultyListener? Listener { get; set; }

    public void Add(ConnectionLine line) => _lines[line] = 0;

    public void Remove(ConnectionLine line) => _lines.TryRemove(line, out _);

    /// <summary>Runs an action while the server is down: all connections are cut and new ones are refused.</summary>
    public void WhileDown(Action work)
    {
        // In this process, no connection could interfere.
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

    /// <summary>Sets the pace of writing. The last of several paces applies.</summary>
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

namespace AriGen.Simulator;

/// <summary>The queue of a program's audio, which is played at one frame every 20 ms, with notifications in between.</summary>
/// <param name="scheduler">The scheduler.</param>
/// <param name="frame">The bytes of a frame, or 0 if each message is a frame.</param>
internal sealed class MediaQueue(PbxScheduler scheduler, int frame)
{
    public const int XonLevel = 800, XoffLevel = 900;

    private const int Limit = 1000;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    /// <summary>The frames (<see langword="null"/>) and the actions that follow the frames before them.</summary>
    private readonly Queue<Action?> _items = [];
    private Action? _drained;
    private bool _isRunning;
    private bool _isEnded;
    private int _rest;

    /// <summary>The number of waiting frames.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the program has been asked to stop sending, and not yet to continue.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Whether messages of any size arrive and are cut into frames.</summary>
    public bool IsBulk { get; private set; }

    public bool IsPaused { get; private set; }

    /// <summary>The handler that asks the program to stop sending or to continue.</summary>
    public Action<bool> FullChanged { get; init; } = static _ => { };

    /// <summary>Adds audio.</summary>
    public void Add(int bytes)
    {
        if (frame == 0)
        {
            AddFrames(1);
            return;
        }

        int all = bytes + (IsBulk ? _rest : 0);
        _rest = IsBulk ? all % frame : 0;
        AddFrames(all / frame);
    }

    /// <summary>Runs an action once, as soon as the queue is empty.</summary>
    public void WhenDrained(Action work)
    {
        _drained = work;
        Run();
    }

    /// <summary>Runs an action after all frames added before.</summary>
    public void Mark(Action work)
    {
        _items.Enqueue(work);
        Run();
    }

    public void BeginBulk() => IsBulk = true;

    /// <summary>Ends the mode in which messages are cut into frames. The rest is filled up to a whole frame.</summary>
    public void EndBulk(Action completed)
    {
        AddFrames(_rest > 0 ? 1 : 0);
        IsBulk = false;
        _rest = 0;
        Mark(completed);
    }

    /// <summary>Removes all waiting frames and actions.</summary>
    public void Flush()
    {
        _items.Clear();
        Length = _rest = 0;
        IsBulk = false;
        Run();
    }

    /// <summary>Pauses the playing.</summary>
    public void Pause() => IsPaused = true;

    /// <summary>Continues the playing.</summary>
    public void Continue()
    {
        IsPaused = false;
        Run();
    }

    public void End() => _isEnded = true;

    private void Run()
    {
        if (!_isRunning)
        {
            _isRunning = true;
            scheduler.Start(PlayAsync);
        }
    }

    private void AddFrames(int count)
    {
        for (int left = Math.Min(count, Limit - Length); left > 0; left--)
        {
            _items.Enqueue(null);
            Length++;
        }

        if (Length >= XoffLevel && !IsFull)
        {
            IsFull = true;
            FullChanged(true);
        }

        Run();
    }

    private async Task PlayAsync()
    {
        do
        {
            await scheduler.DelayAsync(Tick, CancellationToken.None);
            if (!IsPaused && !_isEnded)
            {
                PlayFrame();
            }
        }
        while (!_isEnded && !IsPaused && (_items.Count > 0 || IsFull || _drained is not null));

        _isRunning = false;
    }

    private void PlayFrame()
    {
        if (Length <= XonLevel && IsFull)
        {
            IsFull = false;
            FullChanged(false);
        }

        if (_items.Count == 0)
        {
            Action? drained = _drained;
            _drained = null;
            drained?.Invoke();
        }
        else if (_items.Peek() is null)
        {
            _items.Dequeue();
            Length--;
        }

        while (_items.TryPeek(out Action? work) && work is not null)
        {
            _items.Dequeue();
            work();
        }
    }
}

namespace AriGen.Simulator;

/// <summary>The audio that a program has sent and that is still to be played, a frame every twenty milliseconds, and what it wants to be told on the way.</summary>
/// <param name="scheduler">The scheduler.</param>
/// <param name="frame">The bytes of a frame; 0 where each message is one.</param>
internal sealed class MediaQueue(PbxScheduler scheduler, int frame)
{
    public const int XonLevel = 800, XoffLevel = 900;

    private const int Limit = 1000;

    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(20);

    /// <summary>A frame, or what is to be done when those before it are played.</summary>
    private readonly Queue<Action?> _items = [];
    private Action? _drained;
    private bool _isRunning;
    private bool _isEnded;
    private int _rest;

    /// <summary>The frames that wait.</summary>
    public int Length { get; private set; }

    /// <summary>Whether the program has been told to stop, and not yet to go on.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Whether messages of any size come, to be cut into frames.</summary>
    public bool IsBulk { get; private set; }

    public bool IsPaused { get; private set; }

    /// <summary>What to tell the program when it is too much, and when it is not any more.</summary>
    public Action<bool> FullChanged { get; init; } = static _ => { };

    /// <summary>Audio has come.</summary>
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

    /// <summary>Something is to be done once, as soon as nothing is left.</summary>
    public void WhenDrained(Action work)
    {
        _drained = work;
        Run();
    }

    /// <summary>Something is to be done when all before it is played.</summary>
    public void Mark(Action work)
    {
        _items.Enqueue(work);
        Run();
    }

    public void BeginBulk() => IsBulk = true;

    /// <summary>What is left of a frame becomes a whole one.</summary>
    public void EndBulk(Action completed)
    {
        AddFrames(_rest > 0 ? 1 : 0);
        IsBulk = false;
        _rest = 0;
        Mark(completed);
    }

    /// <summary>Forgets all that waits, also what the program wants to be told.</summary>
    public void Flush()
    {
        _items.Clear();
        Length = _rest = 0;
        IsBulk = false;
        Run();
    }

    /// <summary>Plays nothing for a while.</summary>
    public void Pause() => IsPaused = true;

    /// <summary>Plays again.</summary>
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

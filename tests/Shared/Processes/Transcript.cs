namespace AriGen.Testing;

/// <summary>The lines that a process has written so far, and a way to wait for one that is still to come.</summary>
internal sealed class Transcript
{
    private readonly Lock _lock = new();
    private readonly List<string> _lines = [];
    private TaskCompletionSource _changed = NewSource();
    private bool _ended;

    public IReadOnlyList<string> Lines
    {
        get
        {
            lock (_lock)
            {
                return [.. _lines];
            }
        }
    }

    public string Text => string.Join('\n', Lines);

    /// <summary>Reads to the end.</summary>
    public async Task FillAsync(TextReader reader)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            Change(() => _lines.Add(line));
        }

        Change(() => _ended = true);
    }

    /// <summary>Waits until so many lines are there that a condition holds; fails when the end comes first.</summary>
    public async Task WaitAsync(Func<IReadOnlyList<string>, bool> isEnough, TimeSpan patience)
    {
        using var limit = new CancellationTokenSource(patience);
        while (true)
        {
            Task changed;
            IReadOnlyList<string> lines;
            bool ended;
            lock (_lock)
            {
                (changed, lines, ended) = (_changed.Task, [.. _lines], _ended);
            }

            if (isEnough(lines))
            {
                return;
            }

            if (ended)
            {
                throw new InvalidOperationException($"The output ended before what was waited for:\n{string.Join('\n', lines)}");
            }

            try
            {
                await changed.WaitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException($"Waited {patience.TotalSeconds:0} s; the output so far:\n{string.Join('\n', lines)}");
            }
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private void Change(Action change)
    {
        TaskCompletionSource changed;
        lock (_lock)
        {
            change();
            changed = _changed;
            _changed = NewSource();
        }

        changed.SetResult();
    }
}

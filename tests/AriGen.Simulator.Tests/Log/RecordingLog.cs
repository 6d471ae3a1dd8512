using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AriGen.Simulator.Tests;

/// <summary>Logger factory that records the simulator's log messages.</summary>
internal sealed class RecordingLog : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LogLevel Least { get; init; } = LogLevel.Information;

    public IEnumerable<string> Lines => _lines;

    /// <summary>Waits until a line has been logged a number of times.</summary>
    public async Task WaitForAsync(string line, int times, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task changed = Volatile.Read(ref _changed).Task;
            if (_lines.Count(one => one.StartsWith(line, StringComparison.Ordinal)) >= times)
            {
                return;
            }

            await changed.WaitAsync(cancellationToken);
        }
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= Least;

    public void Log<TState>(
        LogLevel logLevel,
        EventId eventId,
        TState state,
        Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _lines.Enqueue(formatter(state, exception));
            Interlocked.Exchange(ref _changed, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
        }
    }

    public void Dispose()
    {
    }
}

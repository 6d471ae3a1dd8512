using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace AriGen.Simulator.Tests;

/// <summary>Keeps what the simulator logs.</summary>
internal sealed class RecordingLog : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ConcurrentQueue<(string Line, TaskCompletionSource Found)> _waiting = new();

    public LogLevel Least { get; init; } = LogLevel.Information;

    public IEnumerable<string> Lines => _lines;

    /// <summary>Waits for a line that it has already, or that comes.</summary>
    public Task WaitForAsync(string line, CancellationToken cancellationToken)
    {
        var found = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting.Enqueue((line, found));
        Tell();
        return found.Task.WaitAsync(cancellationToken);
    }

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= Least;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            _lines.Enqueue(formatter(state, exception));
            Tell();
        }
    }

    private void Tell()
    {
        foreach ((string line, TaskCompletionSource found) in _waiting)
        {
            if (_lines.Contains(line))
            {
                found.TrySetResult();
            }
        }
    }

    public void Dispose()
    {
    }
}

using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace AriGen.Cli;

/// <summary>
/// Keeps the log messages of the simulator until they are shown. Logging never blocks: a slow terminal or a pipe that nobody
/// reads must not delay the clients of the simulator.
/// </summary>
internal sealed class ActivityLog(TimeProvider time, bool withEvents) : ILoggerFactory, ILogger
{
    private readonly Channel<Activity> _entries = Channel.CreateUnbounded<Activity>(new UnboundedChannelOptions { SingleReader = true });

    public IAsyncEnumerable<Activity> ReadAllAsync(CancellationToken cancellationToken) => _entries.Reader.ReadAllAsync(cancellationToken);

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= (withEvents ? LogLevel.Debug : LogLevel.Information);

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            string text = formatter(state, exception) + (exception is null ? "" : $": {exception.GetType().Name}: {exception.Message}");
            _entries.Writer.TryWrite(new Activity(time.GetLocalNow(), eventId.Name ?? "", text));
        }
    }

    public void Dispose()
    {
    }
}

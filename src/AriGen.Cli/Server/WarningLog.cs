using Microsoft.Extensions.Logging;

namespace AriGen.Cli;

/// <summary>Writes the warnings of the client, one line each.</summary>
internal sealed class WarningLog(TextWriter error) : ILoggerFactory, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull
        => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (IsEnabled(logLevel))
        {
            error.WriteLine("arigen: " + OneLine.Of(formatter(state, exception)));
        }
    }

    public void Dispose()
    {
    }
}

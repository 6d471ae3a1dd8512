namespace AriGen.Cli;

/// <summary>What ends a command: one line for the user, and the exit code.</summary>
internal sealed class FailureException(int exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    public int ExitCode { get; } = exitCode;
}

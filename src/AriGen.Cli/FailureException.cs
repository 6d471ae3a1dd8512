namespace AriGen.Cli;

/// <summary>The failure of a command, with a message of one line and an exit code.</summary>
internal sealed class FailureException(int exitCode, string message, Exception? cause = null) : Exception(message, cause)
{
    public int ExitCode { get; } = exitCode;
}

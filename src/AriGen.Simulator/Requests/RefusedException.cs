namespace AriGen.Simulator;

/// <summary>An operation that Asterisk refuses.</summary>
internal sealed class RefusedException(int status, string message) : Exception(message)
{
    public int Status { get; } = status;
}

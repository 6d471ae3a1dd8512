namespace Composer;

/// <summary>An error in the sources, with its place.</summary>
internal sealed class FaultException(string message) : Exception(message);

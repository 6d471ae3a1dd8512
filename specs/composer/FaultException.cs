namespace Composer;

/// <summary>What a person has to put right, told with its place.</summary>
internal sealed class FaultException(string message) : Exception(message);

namespace Composer;

/// <summary>An error in the sources, with its place.</summary>
internal sealed class CompositionException(string message) : Exception(message);

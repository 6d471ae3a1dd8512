namespace AriGen.Runtime;

/// <summary>Reads one event message.</summary>
/// <param name="utf8">The whole message. It is only valid during the call.</param>
/// <returns>The event; an <see cref="UnknownEvent"/> for a type that the api-docs lack.</returns>
/// <exception cref="AriJsonException">The message is no JSON, or a member has the wrong kind of value.</exception>
public delegate AriEvent AriEventReader(ReadOnlySpan<byte> utf8);

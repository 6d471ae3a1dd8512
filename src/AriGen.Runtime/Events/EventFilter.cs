namespace AriGen.Runtime;

/// <summary>The types of events that an application gets, as it was asked for.</summary>
internal sealed record EventFilter(OneOrMany<string> Allowed, OneOrMany<string> Disallowed);

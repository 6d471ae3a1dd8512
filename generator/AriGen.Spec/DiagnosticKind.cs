namespace AriGen.Spec;

/// <summary>A kind of diagnostic. Its id is never given to another one, even when the kind is gone.</summary>
/// <param name="Id">For example <c>ARIGEN001</c>.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="MessageFormat">The message, with <c>{0}</c> and so on for the diagnostic's arguments.</param>
/// <param name="Severity">How grave it is.</param>
public sealed record DiagnosticKind(string Id, string Title, string MessageFormat, SpecSeverity Severity);

namespace AriGen.Spec;

/// <summary>A kind of diagnostic. Its id is never reused, even if the kind is removed.</summary>
/// <param name="Id">For example <c>ARIGEN001</c>.</param>
/// <param name="Title">A short description of the finding.</param>
/// <param name="MessageFormat">The message, with <c>{0}</c> and so on for the diagnostic's arguments.</param>
/// <param name="Severity">The severity.</param>
public sealed record DiagnosticKind(string Id, string Title, string MessageFormat, SpecSeverity Severity);

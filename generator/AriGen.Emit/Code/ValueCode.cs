using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>An open value type: a struct over a string with well-known members.</summary>
public sealed record ValueCode(string Name, string JsonClass, string Description, EquatableArray<ValueMemberCode> Members);

/// <summary>A well-known value.</summary>
public sealed record ValueMemberCode(string Name, string WireValue);

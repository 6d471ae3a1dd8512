namespace AriGen.Analysis;

/// <summary>Why callers have to change, in words.</summary>
internal static class Reasons
{
    public static string Renamed(string old, string @new) => $"In C#, `{old}` is called `{@new}` now.";

    public static string Retyped(string old, string @new) => $"The C# type `{old}` becomes `{@new}`.";
}

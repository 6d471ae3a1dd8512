namespace AriGen.Runtime.Tests.Fuzz;

/// <summary>A model with a member for each method that reads a value. What is read becomes text, to be compared.</summary>
internal static class FuzzModel
{
    /// <summary>
    /// The members: string, text, open value, two integers, double, Boolean, date, any JSON, list, strings, map, and the model itself.
    /// </summary>
    public static readonly string[] Names = ["s", "t", "c", "i", "l", "d", "b", "time", "j", "a", "k", "m", "v"];

    /// <summary>An outcome of reading a document that is not valid JSON, or whose text is not valid.</summary>
    public const string Malformed = "malformed";

    public static string Wrong(long offset) => $"wrong at {offset}";
}

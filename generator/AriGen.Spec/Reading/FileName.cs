using System;

namespace AriGen.Spec.Reading;

/// <summary>What a path tells. Works for both kinds of separators on every system, which System.IO.Path does not.</summary>
internal static class FileName
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The name without folders and without extension.</summary>
    public static string Of(string path)
    {
        string name = path.Substring(path.LastIndexOfAny(Separators) + 1);
        int dot = name.LastIndexOf('.');
        return dot > 0 ? name.Substring(0, dot) : name;
    }

    public static bool IsInApiDocs(string path)
    {
        string[] parts = path.Split(Separators);
        return parts.Length > 1 && parts[parts.Length - 2].Equals("api-docs", StringComparison.OrdinalIgnoreCase);
    }
}

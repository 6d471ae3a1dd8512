using System;

namespace AriGen.Spec.Reading;

/// <summary>The parts of a path. Unlike <see cref="System.IO.Path"/>, it supports both separators on every system.</summary>
internal static class FileName
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>Gets the name without folders and extension.</summary>
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

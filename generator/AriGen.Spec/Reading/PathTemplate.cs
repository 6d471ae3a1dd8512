using System;
using System.Collections.Generic;
using AriGen.Spec.Documents;
using AriGen.Spec.Json;

namespace AriGen.Spec.Reading;

/// <summary>A path with its holes: <c>/channels/{channelId}</c>.</summary>
internal sealed record PathTemplate(DocName Path, IReadOnlyList<string> Holes)
{
    /// <summary>Null, and a diagnostic, where the path is malformed.</summary>
    public static PathTemplate? Parse(SourceFile file, JsonValue value)
    {
        string? flaw = FindHoles(value.Text, out List<string> holes);
        if (flaw is not null)
        {
            file.Report(DiagnosticKinds.MalformedPath, value, value.Text, flaw);
            return null;
        }

        return new PathTemplate(file.Name(value), holes);
    }

    /// <summary>The names of the holes; the answer says what is wrong, null where nothing is.</summary>
    public static string? FindHoles(string path, out List<string> holes)
    {
        holes = [];
        if (path.Length == 0 || path[0] != '/')
        {
            return "it must start with '/'";
        }

        foreach (string segment in path.Substring(1).Split('/'))
        {
            bool isHole = segment.Length > 2 && segment[0] == '{' && segment[segment.Length - 1] == '}';
            string name = isHole ? segment.Substring(1, segment.Length - 2) : segment;
            if (name.IndexOfAny(['{', '}']) >= 0)
            {
                return "a hole is a whole segment, '{name}'";
            }

            if (segment.Length == 0 || name.IndexOfAny(['?', '#', '%', ' ']) >= 0)
            {
                return "a segment must not be empty or hold any of '?', '#', '%' and blanks";
            }

            if (isHole && holes.Contains(name))
            {
                return "it has the hole '{" + name + "}' twice";
            }

            if (isHole)
            {
                holes.Add(name);
            }
        }

        return null;
    }
}

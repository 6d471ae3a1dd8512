using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Linking;

/// <summary>Operations that no server could tell apart.</summary>
internal static class Routes
{
    public static void DropDuplicates(FileSet files, DiagnosticLog log)
    {
        Dictionary<string, string> taken = new(StringComparer.Ordinal);
        foreach (LinkedResource resource in files.Resources)
        {
            resource.Operations.RemoveAll(operation =>
            {
                string route = operation.Method.Value + " " + WithoutNames(operation.Path.Value);
                if (taken.TryGetValue(route, out string? other))
                {
                    log.Report(
                        DiagnosticKinds.DuplicateRoute, operation.Method.Span, operation.Method.Value, operation.Path.Value.Text, other);
                    return true;
                }

                taken.Add(route, $"{resource.Name}.{operation.Nickname.Value}");
                return false;
            });
        }
    }

    // The names of path parameters make no difference to the server.
    private static string WithoutNames(ApiPath path)
        => string.Join("/", path.Segments.Select(segment => segment.IsParameter ? "{}" : segment.Text));
}

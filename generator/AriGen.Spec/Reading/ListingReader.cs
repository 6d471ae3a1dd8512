using System;
using System.Collections.Generic;
using AriGen.Spec.Documents;
using AriGen.Spec.Json;

namespace AriGen.Spec.Reading;

/// <summary>Reads <c>resources.json</c>.</summary>
internal static class ListingReader
{
    private const string FormatSuffix = ".{format}";

    public static DocListing Read(SourceFile file, JsonValue root)
    {
        var listing = new ObjectReader(file, root, Shape.Listing);
        SwaggerVersion.Check(file, listing);
        List<DocListed> listed = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        bool isComplete = root["apis"] is { IsArray: true };
        foreach (JsonValue item in listing.List("apis"))
        {
            var entry = new ObjectReader(file, item, Shape.Listed);
            if (entry.Text("path") is not { } path)
            {
                isComplete = false;
                continue;
            }

            string name = ResourceName(path.Text);
            if (name.Length == 0)
            {
                file.Report(DiagnosticKinds.MalformedPath, path, path.Text, "it names no resource");
            }
            else if (!seen.Add(name))
            {
                file.Report(DiagnosticKinds.DuplicateResource, path, name);
            }
            else
            {
                listed.Add(new DocListed(new DocName(name, file.Span(path)), entry.Prose("description")));
            }
        }

        string apiVersion = listing.Text("apiVersion")?.Text ?? string.Empty;
        return new DocListing(apiVersion, listed.ToEquatableArray(), isComplete);
    }

    // "/api-docs/channels.{format}" names the resource "channels".
    private static string ResourceName(string path)
    {
        string name = path.Substring(path.LastIndexOf('/') + 1);
        return name.EndsWith(FormatSuffix, StringComparison.Ordinal) ? name.Substring(0, name.Length - FormatSuffix.Length)
            : name.EndsWith(".json", StringComparison.Ordinal) ? name.Substring(0, name.Length - ".json".Length)
            : name;
    }
}

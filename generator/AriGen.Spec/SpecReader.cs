using System;
using System.Linq;
using AriGen.Spec.Documents;
using AriGen.Spec.Json;
using AriGen.Spec.Reading;
using AriGen.Spec.Schema;

namespace AriGen.Spec;

/// <summary>Reads one file of api-docs. It knows no other file, so that an edit in one leaves the others as they are.</summary>
public static class SpecReader
{
    /// <summary>Never throws: what is wrong becomes a diagnostic of the document.</summary>
    public static SpecDocument Read(SpecText file)
    {
        var reading = new SourceFile(file);
        JsonValue? root = reading.Parse();
        SpecDocumentKind kind = root is null ? SpecDocumentKind.Unreadable : Recognise(root, file.Path);
        DocListing? listing = null;
        DocResource? resource = null;
        switch (kind)
        {
            case SpecDocumentKind.Listing:
                listing = ListingReader.Read(reading, root!);
                break;
            case SpecDocumentKind.ApiDoc:
                resource = new ApiDocReader(reading).Read(root!);
                break;
            default:
                if (root is not null)
                {
                    reading.Report(DiagnosticKinds.NotApiDoc, root);
                }

                break;
        }

        if (reading.Misfits.Count > 0)
        {
            SchemaValidator.Run(reading, root!, kind);
        }

        return new SpecDocument(file.Path, kind, reading.Log.Found.ToEquatableArray())
        {
            Listing = listing,
            Resource = resource,
        };
    }

    // By what it holds; the file's name decides only where a damaged document leaves a doubt.
    private static SpecDocumentKind Recognise(JsonValue root, string path)
    {
        if (!root.IsObject)
        {
            return SpecDocumentKind.Unreadable;
        }

        bool hasOperations = root["apis"] is { } apis && apis.Items.Any(api => api["operations"] is not null);
        if (hasOperations || root["resourcePath"] is not null || root["models"] is not null)
        {
            return SpecDocumentKind.ApiDoc;
        }

        bool isNamedListing = FileName.Of(path).Equals("resources", StringComparison.OrdinalIgnoreCase);
        if (root["swaggerVersion"] is not null)
        {
            return isNamedListing || !FileName.IsInApiDocs(path) ? SpecDocumentKind.Listing : SpecDocumentKind.ApiDoc;
        }

        return root["apis"] is null ? SpecDocumentKind.Unreadable
            : isNamedListing ? SpecDocumentKind.Listing
            : SpecDocumentKind.ApiDoc;
    }
}

using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Documents;
using AriGen.Spec.Reading;

namespace AriGen.Spec.Linking;

/// <summary>The files of one version, matched with their listing.</summary>
/// <param name="IsComplete">False where a file is missing, unreadable or left out: a model that is not there may be in it.</param>
internal sealed record FileSet(string ApiVersion, List<LinkedResource> Resources, bool IsComplete)
{
    public static FileSet Match(EquatableArray<SpecDocument> documents, DiagnosticLog log)
    {
        List<SpecDocument> listings = documents.Where(d => d.Listing is not null).ToList();
        foreach (SpecDocument second in listings.Skip(1))
        {
            log.Report(DiagnosticKinds.SecondListing, StartOf(second), listings[0].Path);
        }

        Dictionary<string, DocResource> byName = ByName(documents, log);
        HashSet<string> unreadable = new(
            documents.Where(d => d.Kind == SpecDocumentKind.Unreadable).Select(d => FileName.Of(d.Path)),
            StringComparer.Ordinal);
        if (listings.Count == 0)
        {
            if (!unreadable.Contains("resources"))
            {
                log.Report(DiagnosticKinds.NoListing, new SpecSpan(string.Empty, 0, 0, 0, 0));
            }

            List<LinkedResource> all = byName.Values.Select(doc => new LinkedResource(string.Empty, doc)).ToList();
            return new FileSet(string.Empty, all, unreadable.Count == 0);
        }

        DocListing listing = listings[0].Listing!;
        bool isComplete = unreadable.Count == 0;
        List<LinkedResource> resources = [];
        foreach (DocListed listed in listing.Resources)
        {
            if (byName.TryGetValue(listed.Name.Value, out DocResource? doc))
            {
                byName.Remove(listed.Name.Value);
                resources.Add(new LinkedResource(listed.Description, doc));
                continue;
            }

            isComplete = false;
            if (!unreadable.Contains(listed.Name.Value))
            {
                log.Report(DiagnosticKinds.ListedWithoutFile, listed.Name.Span, listed.Name.Value);
            }
        }

        if (!listing.IsComplete)
        {
            resources.AddRange(byName.Values.Select(doc => new LinkedResource(string.Empty, doc)));
            return new FileSet(listing.ApiVersion, resources, isComplete);
        }

        foreach (DocResource doc in byName.Values)
        {
            log.Report(DiagnosticKinds.FileNotListed, doc.Name.Span, doc.Name.Value);
        }

        return new FileSet(listing.ApiVersion, resources, isComplete && byName.Count == 0);
    }

    // In the order of the files, so that the result does not depend on anything else.
    private static Dictionary<string, DocResource> ByName(EquatableArray<SpecDocument> documents, DiagnosticLog log)
    {
        Dictionary<string, DocResource> byName = new(StringComparer.Ordinal);
        foreach (DocResource doc in documents.Select(d => d.Resource).OfType<DocResource>())
        {
            if (byName.ContainsKey(doc.Name.Value))
            {
                log.Report(DiagnosticKinds.DuplicateResource, doc.Name.Span, doc.Name.Value);
            }
            else
            {
                byName.Add(doc.Name.Value, doc);
            }
        }

        return byName;
    }

    private static SpecSpan StartOf(SpecDocument document) => new(document.Path, 0, 0, 0, 1);
}

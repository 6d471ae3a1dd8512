using System.Linq;
using AriGen.Spec.Documents;
using AriGen.Spec.Linking;

namespace AriGen.Spec;

/// <summary>Makes one model of all files.</summary>
public static class SpecLinker
{
    /// <summary>Never throws: what does not fit together is left out and becomes a diagnostic.</summary>
    /// <param name="documents">The files of one version.</param>
    /// <param name="corrections">Applied in this order.</param>
    public static SpecResult Link(EquatableArray<SpecDocument> documents, EquatableArray<SpecDocument> corrections)
    {
        var log = new DiagnosticLog();
        if (documents.Count == 0)
        {
            log.Report(DiagnosticKinds.NoFiles, new SpecSpan(string.Empty, 0, 0, 0, 0));
            return new SpecResult(new ApiModel(string.Empty, default, default), log.Sorted());
        }

        log.Add(documents.Concat(corrections).SelectMany(d => d.Diagnostics));
        FileSet files = FileSet.Match(documents, log);
        ResourceNames.DropDuplicates(files, log);
        Routes.DropDuplicates(files, log);
        ModelSet models = ModelSet.Collect(files, log);
        new Corrector(files, models, log).Apply(corrections);
        var types = new TypeResolver(models, files.IsComplete, log);
        EquatableArray<ApiType> linkedTypes = new TypeLinker(models, types, log).Link();
        EquatableArray<ApiResource> resources = new OperationLinker(files, types, log).Link();
        return new SpecResult(new ApiModel(files.ApiVersion, resources, linkedTypes), log.Sorted());
    }
}

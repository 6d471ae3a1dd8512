using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AriGen.Cli.Tests.Harness;

/// <summary>The analyzer options that MSBuild passes to the compiler in a project that uses the generator.</summary>
internal sealed class ProjectOptions(string name, string visibility) : AnalyzerConfigOptionsProvider
{
    private static readonly Values Spec = new(ImmutableDictionary<string, string>.Empty.Add("build_metadata.AdditionalFiles.AriGenKind", "spec"));

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(ImmutableDictionary<string, string>.Empty
        .Add("build_property.AriGenReferenced", "true")
        .Add("build_property.AriGenNamespace", name)
        .Add("build_property.AriGenVisibility", visibility));

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Spec;

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

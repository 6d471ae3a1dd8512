using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AriGen.Benchmarks;

/// <summary>The options that MSBuild passes to the compiler: all files are api-docs.</summary>
internal sealed class ApiDocsOptions : AnalyzerConfigOptionsProvider
{
    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(new() { ["build_property.AriGenReferenced"] = "true" });

    private static AnalyzerConfigOptions OfFile { get; } = new Values(new() { ["build_metadata.AdditionalFiles.AriGenKind"] = "spec" });

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => OfFile;

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}

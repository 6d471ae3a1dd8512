using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace AriGen.Generator.Tests;

/// <summary>The options that MSBuild passes to the compiler for a project and its files.</summary>
internal sealed class ProjectOptions(ImmutableDictionary<string, string> properties) : AnalyzerConfigOptionsProvider
{
    /// <summary>An additional file of all projects that the generator must ignore.</summary>
    public const string Foreign = "/project/stylecop.json";

    public ProjectOptions(params (string Name, string Value)[] properties)
        : this(properties.Append(("AriGenReferenced", "true"))
            .ToImmutableDictionary(property => "build_property." + property.Item1, property => property.Item2))
    {
    }

    /// <summary>The options of a project that does not reference the generator itself.</summary>
    public static ProjectOptions NotReferenced { get; } = new(ImmutableDictionary<string, string>.Empty);

    public override AnalyzerConfigOptions GlobalOptions { get; } = new Values(properties);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Values.None;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile)
        => textFile.Path == Foreign ? Values.None
            : textFile.Path.EndsWith("corrections.json", StringComparison.Ordinal) ? Values.Corrections
            : Values.Spec;

    /// <summary>Creates equal options in new objects, as an editor does after every edit.</summary>
    public ProjectOptions Again() => new(properties);

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        private const string Kind = "build_metadata.AdditionalFiles.AriGenKind";

        public static Values None { get; } = new(ImmutableDictionary<string, string>.Empty);

        public static Values Spec { get; } = new(None._values.Add(Kind, "spec"));

        public static Values Corrections { get; } = new(None._values.Add(Kind, "corrections"));

        private readonly ImmutableDictionary<string, string> _values = values;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}

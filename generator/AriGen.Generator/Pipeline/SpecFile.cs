using System;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using AriGen.Spec;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace AriGen.Generator;

/// <summary>
/// A file of api-docs in the compiler. Equality is by path, kind and content, so that an unchanged file is not read again.
/// </summary>
internal sealed class SpecFile : IEquatable<SpecFile>
{
    private readonly ImmutableArray<byte> _checksum;

    private SpecFile(string path, string kind, SourceText text)
    {
        Path = path;
        Kind = kind;
        Text = text;
        _checksum = text.GetChecksum();
    }

    public const string Corrections = "corrections";

    public string Path { get; }

    public string Kind { get; }

    public SourceText Text { get; }

    /// <summary>Creates a file from an additional file; null if the project does not mark it as a file of api-docs.</summary>
    public static SpecFile? From(AdditionalText file, AnalyzerConfigOptionsProvider options, CancellationToken cancellationToken)
        => options.GetOptions(file).TryGetValue("build_metadata.AdditionalFiles.AriGenKind", out string? kind) && kind.Length > 0
            ? new SpecFile(file.Path, kind, file.GetText(cancellationToken) ?? SourceText.From(""))
            : null;

    public SpecText ToSpecText() => new(Path, Text.ToString());

    public bool Equals(SpecFile? other)
        => other is not null && Path == other.Path && Kind == other.Kind && _checksum.SequenceEqual(other._checksum);

    public override bool Equals(object? obj) => Equals(obj as SpecFile);

    public override int GetHashCode() => Path.GetHashCode() ^ BitConverter.ToInt32([.. _checksum.Take(4)], 0);
}

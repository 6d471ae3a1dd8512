using System;
using System.IO;
using System.Text;
using AriGen.Spec.Documents;
using AriGen.Spec.Json;
using AriGen.Spec.Reading;

namespace AriGen.Spec;

/// <summary>Reads corrections of api-docs: files that describe how servers differ from them.</summary>
public static class SpecCorrections
{
    /// <summary>The path of the built-in corrections, which are an embedded file.</summary>
    internal const string BuiltInPath = "AriGen.Spec.corrections.json";

    private static readonly Lazy<SpecDocument> LazyBuiltIn = new(ReadBuiltIn);

    /// <summary>The built-in corrections, for unmodified Asterisk servers.</summary>
    public static SpecDocument BuiltIn => LazyBuiltIn.Value;

    /// <summary>Reads a corrections file. Errors become diagnostics of the document, not exceptions.</summary>
    public static SpecDocument Read(SpecText file)
    {
        var reading = new SourceFile(file);
        JsonValue? root = reading.Parse();
        EquatableArray<DocCorrection> corrections =
            root is null ? default : new CorrectionsReader(reading).Read(root).ToEquatableArray();

        // An unreadable file keeps the kind, so that it is not mistaken for a damaged api-doc.
        return new SpecDocument(file.Path, SpecDocumentKind.Corrections, reading.Log.Found.ToEquatableArray())
        {
            Corrections = corrections,
        };
    }

    private static SpecDocument ReadBuiltIn()
    {
        using Stream stream = typeof(SpecCorrections).Assembly.GetManifestResourceStream(BuiltInPath)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(new SpecText(BuiltInPath, reader.ReadToEnd()));
    }
}

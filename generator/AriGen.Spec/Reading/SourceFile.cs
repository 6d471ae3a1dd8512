using System.Collections.Generic;
using AriGen.Spec.Documents;
using AriGen.Spec.Json;

namespace AriGen.Spec.Reading;

/// <summary>The reading of one file: its text, and what has been found wrong so far.</summary>
internal sealed class SourceFile(SpecText file)
{
    private readonly List<JsonValue> _misfits = [];
    private LineMap? _lines;

    public string Path => file.Path;

    public DiagnosticLog Log { get; } = new();

    /// <summary>Values whose shape is not the expected one. What exactly is wrong there, the schema tells.</summary>
    public IReadOnlyList<JsonValue> Misfits => _misfits;

    public JsonValue? Parse()
    {
        List<JsonFlaw> flaws = [];
        JsonValue? root = JsonTree.Parse(file.Text, flaws);
        foreach (JsonFlaw flaw in flaws)
        {
            DiagnosticKind kind = flaw.DuplicateKey is null ? DiagnosticKinds.InvalidJson : DiagnosticKinds.DuplicateKey;
            Log.Report(kind, Span(flaw.Offset, flaw.Length), flaw.DuplicateKey ?? flaw.Reason);
        }

        return root;
    }

    public SpecSpan Span(JsonValue value) => Span(value.Offset, value.Length);

    public DocName Name(JsonValue value) => new(value.Text, Span(value));

    public DocType Type(JsonValue value) => new(value.Text, Span(value));

    public void Misfit(JsonValue value) => _misfits.Add(value);

    public void Report(DiagnosticKind kind, JsonValue value, params string[] arguments)
        => Log.Report(kind, Span(value), arguments);

    private SpecSpan Span(int offset, int length)
    {
        _lines ??= new LineMap(file.Text);
        return _lines.Span(file.Path, offset, length);
    }
}

namespace AriGen.Spec.Documents;

/// <summary>A place in a file's text; all numbers from 0, in UTF-16 units.</summary>
internal readonly record struct SpecSpan(string Path, int Line, int Column, int Offset, int Length);

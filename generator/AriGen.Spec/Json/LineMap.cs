using System;
using System.Collections.Generic;
using AriGen.Spec.Documents;

namespace AriGen.Spec.Json;

/// <summary>Converts offsets to lines and columns. Lines end at LF, CR LF or CR, as in editors.</summary>
internal sealed class LineMap
{
    private readonly string _text;
    private readonly List<int> _starts = [0];

    public LineMap(string text)
    {
        _text = text;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' || (text[i] == '\r' && (i + 1 == text.Length || text[i + 1] != '\n')))
            {
                _starts.Add(i + 1);
            }
        }
    }

    /// <summary>Gets the span of a range of text, cut at the end of its first line.</summary>
    public SpecSpan Span(string path, int offset, int length)
    {
        offset = Math.Max(0, Math.Min(offset, _text.Length));
        int found = _starts.BinarySearch(offset);
        int line = found >= 0 ? found : ~found - 1;
        int end = Math.Min(_text.Length, offset + length);
        int lineEnd = _text.IndexOfAny(['\r', '\n'], offset, end - offset);
        return new SpecSpan(path, line, offset - _starts[line], offset, (lineEnd < 0 ? end : lineEnd) - offset);
    }
}

namespace AriGen.Simulator;

/// <summary>
/// The options of a WebSocket channel, such as <c>c(ulaw)nv(caller=bob,line=1)</c>: letters with optional values in parentheses.
/// </summary>
internal sealed class MediaOptions
{
    private readonly Dictionary<char, string> _byLetter = [];

    public MediaOptions(string text)
    {
        for (int at = 0; at < text.Length; at++)
        {
            char letter = text[at];
            int end = at + 1 < text.Length && text[at + 1] == '(' ? text.IndexOf(')', at) : -1;
            _byLetter[letter] = end < 0 ? "" : text[(at + 2)..end];
            at = end < 0 ? at : end;
        }
    }

    /// <summary>The format of the audio, or <see langword="null"/> if none is given.</summary>
    public string? Format => _byLetter.GetValueOrDefault('c');

    /// <summary>Whether the program decides when the channel is answered.</summary>
    public bool IsAnsweredByProgram => _byLetter.ContainsKey('n');

    /// <summary>Whether the texts in both directions are JSON.</summary>
    public bool IsJson => _byLetter.GetValueOrDefault('f') == "json";

    /// <summary>The parameters that are added to the query of the program's address.</summary>
    public string Query => _byLetter.GetValueOrDefault('v', "").Replace(',', '&');
}

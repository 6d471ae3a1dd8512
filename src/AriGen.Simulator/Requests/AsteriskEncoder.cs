using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;

namespace AriGen.Simulator;

/// <summary>Encoder for the characters that Asterisk escapes in JSON: quotation marks, backslashes and control characters.</summary>
internal sealed class AsteriskEncoder : JavaScriptEncoder
{
    public static readonly AsteriskEncoder Instance = new();

    private static readonly string Escaped = "\"\\" + string.Concat(Enumerable.Range(0, ' ').Select(static code => (char)code));

    private static readonly SearchValues<char> EscapedChars = SearchValues.Create(Escaped);
    private static readonly SearchValues<byte> EscapedBytes = SearchValues.Create(Encoding.ASCII.GetBytes(Escaped));

    public override int MaxOutputCharactersPerInputCharacter => 6;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < ' ' or '"' or '\\';

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
        => new ReadOnlySpan<char>(text, textLength).IndexOfAny(EscapedChars);

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => utf8Text.IndexOfAny(EscapedBytes);

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten)
    {
        Span<char> target = new(buffer, bufferLength);
        if (!WillEncode(unicodeScalar))
        {
            return new Rune(unicodeScalar).TryEncodeToUtf16(target, out numberOfCharactersWritten);
        }

        char brief = unicodeScalar switch
        {
            '\b' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\f' => 'f',
            '\r' => 'r',
            '"' or '\\' => (char)unicodeScalar,
            _ => '\0',
        };
        return brief == '\0'
            ? target.TryWrite(CultureInfo.InvariantCulture, $@"\u{unicodeScalar:X4}", out numberOfCharactersWritten)
            : target.TryWrite(CultureInfo.InvariantCulture, $@"\{brief}", out numberOfCharactersWritten);
    }
}

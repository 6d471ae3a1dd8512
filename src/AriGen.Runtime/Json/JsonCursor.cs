using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>
/// Forward-only reader of one JSON document in UTF-8, for generated code. It accepts exactly what <see cref="Utf8JsonReader"/> accepts.
/// </summary>
/// <remarks>
/// Generated code knows which value it expects, so there are no tokens: each method reads one value and leaves the cursor after it.
/// JSON null gives the default. A wrong kind of value is an <see cref="AriJsonException"/> with the position only, and malformed JSON is
/// a <see cref="JsonException"/>, because <see cref="AriDecoder"/> finds path and reason when they are needed.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
[SuppressMessage("Naming", "CA1720", Justification = "Named for the types that they read.")]
public ref partial struct JsonCursor
{
    private readonly ReadOnlySpan<byte> _json;
    private readonly JsonHistory? _owner;
    private Span<JsonHistory.Entry> _history;
    private int _at;
    private int _depth;

    /// <summary>The current member's slot in the history.</summary>
    private int _slot;

    /// <summary>Initializes a cursor on the first value of a document.</summary>
    /// <param name="json">The document.</param>
    /// <param name="history">The history of earlier documents; <see langword="null"/> to neither use nor keep one.</param>
    internal JsonCursor(ReadOnlySpan<byte> json, JsonHistory? history = null)
    {
        _json = json;
        _owner = history;
        _history = history is null ? default : history.Entries;
        SkipWhiteSpace();
    }

    /// <summary>The next byte; 0 at the end.</summary>
    internal readonly byte Current
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            // Copies, so that the JIT sees that one check is enough.
            ReadOnlySpan<byte> json = _json;
            int at = _at;
            return (uint)at < (uint)json.Length ? json[at] : (byte)0;
        }
    }

    /// <summary>The offset of the next byte.</summary>
    internal readonly int Offset => _at;

    private readonly ReadOnlySpan<byte> Rest
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _json[_at..];
    }

    /// <summary>Reads the end of the document.</summary>
    /// <exception cref="JsonException">Something other than white space follows.</exception>
    internal void End()
    {
        SkipWhiteSpace();
        if (_at != _json.Length)
        {
            throw Malformed();
        }
    }

    /// <summary>Reads JSON null.</summary>
    /// <returns><see langword="true"/> if the value is null; otherwise, <see langword="false"/>, and the cursor has not moved.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Null() => Current == 'n' && Word("null"u8);

    /// <summary>Skips a value of any kind.</summary>
    public void Skip()
    {
        switch ((char)Current)
        {
            case '"':
                Token(out _);
                break;
            case '{':
                SkipObject();
                break;
            case '[':
                SkipArray();
                break;
            case 't':
                Word("true"u8);
                break;
            case 'f':
                Word("false"u8);
                break;
            case 'n':
                Word("null"u8);
                break;
            default:
                Number();
                break;
        }
    }

    private static JsonException Malformed() => new("The JSON is malformed or nested too deeply.");

    /// <summary>Skips an object.</summary>
    /// <exception cref="AriJsonException">The value is neither an object nor null.</exception>
    public void SkipObject()
    {
        for (bool more = StartMap(); more; more = Continues('}'))
        {
            NameToken(out _);
            Skip();
        }
    }

    private void SkipArray()
    {
        Enter();
        if (Current == ']')
        {
            Leave();
            return;
        }

        do
        {
            Skip();
        }
        while (Continues(']'));
    }

    /// <summary>Passes the opening bracket of an object or array.</summary>
    private void Enter()
    {
        if (++_depth > AriDecoder.MaxDepth)
        {
            throw Malformed();
        }

        _at++;
        SkipWhiteSpace();
    }

    /// <summary>Passes a closing bracket.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Leave()
    {
        _depth--;
        _at++;
    }

    /// <summary>Passes what stands between two members or elements.</summary>
    /// <param name="end">The closing bracket.</param>
    /// <returns><see langword="false"/> after the closing bracket.</returns>
    private bool Continues(char end)
    {
        SkipWhiteSpace();
        byte next = Current;
        if (next == ',')
        {
            _at++;
            SkipWhiteSpace();
            return true;
        }

        if (next != end)
        {
            throw Malformed();
        }

        Leave();
        return false;
    }

    private bool Word(ReadOnlySpan<byte> word)
    {
        if (!Rest.StartsWith(word))
        {
            throw Malformed();
        }

        _at += word.Length;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void SkipWhiteSpace()
    {
        if (Current <= ' ')
        {
            SkipManyWhiteSpace();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void SkipManyWhiteSpace()
    {
        while (_at < _json.Length && _json[_at] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
        {
            _at++;
        }
    }

    internal readonly AriJsonException Unexpected(string expected) => new($"expected {expected}, found {Describe(Kind())}", _at);

    /// <summary>Returns the kind of the value here. A malformed value throws, whatever was expected in its place.</summary>
    private readonly JsonTokenType Kind()
    {
        var reader = new Utf8JsonReader(Rest, AriDecoder.ReaderOptions);
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number)
        {
            JsonCursor ahead = this;
            ahead.Number();
        }

        return reader.TokenType;
    }

    private static string Describe(JsonTokenType token) => token switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a string",
        JsonTokenType.Number => "a number",
        JsonTokenType.True => "true",
        JsonTokenType.False => "false",
        JsonTokenType.Null => "null",
        _ => "no value",
    };
}

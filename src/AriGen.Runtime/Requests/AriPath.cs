using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AriGen.Runtime;

/// <summary>
/// The path of a request, written as an interpolated string. The value in a hole is escaped, so that it is exactly one segment
/// and cannot change the request.
/// </summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct AriPath
{
    private DefaultInterpolatedStringHandler _text;

    /// <summary>Initializes a new instance. Called by the compiler.</summary>
    /// <param name="literalLength">The length of the literal parts.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public AriPath(int literalLength, int formattedCount)
        => _text = new DefaultInterpolatedStringHandler(literalLength, formattedCount);

    /// <summary>The value of the first hole, as the caller gave it.</summary>
    public string? ResourceId { get; private set; }

    /// <summary>Appends a literal part. Called by the compiler.</summary>
    /// <param name="value">The part.</param>
    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>Appends the value of a hole. Called by the compiler.</summary>
    /// <param name="value">The value as the caller gave it.</param>
    /// <param name="name">The expression in the hole.</param>
    /// <exception cref="ArgumentException">The value is null or empty, or has a null character or an unpaired surrogate.</exception>
    public void AppendFormatted(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        ResourceId ??= value;
        _text.AppendLiteral(UriText.EscapeSegment(value, name));
    }

    internal string ToStringAndClear() => _text.ToStringAndClear();
}

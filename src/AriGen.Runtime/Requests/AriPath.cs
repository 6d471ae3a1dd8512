using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace AriGen.Runtime;

/// <summary>
/// A request's path, written as an interpolated string. Literal parts stay as they are; what fills a hole is escaped,
/// so that it is exactly one segment and can't change the request.
/// </summary>
[InterpolatedStringHandler]
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct AriPath
{
    private DefaultInterpolatedStringHandler _text;

    /// <summary>Begins a path. The compiler calls this.</summary>
    /// <param name="literalLength">The length of the literal parts.</param>
    /// <param name="formattedCount">The number of holes.</param>
    public AriPath(int literalLength, int formattedCount)
        => _text = new DefaultInterpolatedStringHandler(literalLength, formattedCount);

    /// <summary>What fills the first hole, as it was given.</summary>
    public string? ResourceId { get; private set; }

    /// <summary>Adds a literal part. The compiler calls this.</summary>
    /// <param name="value">The part.</param>
    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    /// <summary>Adds what fills a hole. The compiler calls this.</summary>
    /// <param name="value">The value as the caller gave it.</param>
    /// <param name="name">The expression in the hole.</param>
    /// <exception cref="ArgumentException">The value is null or empty, or can't travel in a target at all.</exception>
    public void AppendFormatted(string? value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(value, name);
        ResourceId ??= value;
        _text.AppendLiteral(UriText.EscapeSegment(value, name));
    }

    internal string ToStringAndClear() => _text.ToStringAndClear();
}

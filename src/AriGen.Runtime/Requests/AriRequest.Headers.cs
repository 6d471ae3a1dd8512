using System.Buffers;
using System.Globalization;

namespace AriGen.Runtime;

public sealed partial class AriRequest
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~");

    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <summary>The headers that the operation has for parameters.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>Adds a header.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; null adds nothing.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The name or the value holds a character that a header cannot carry.</exception>
    public AriRequest Header(string name, string? value)
    {
        if (value is null)
        {
            return this;
        }

        if (name.AsSpan().ContainsAnyExcept(NameCharacters))
        {
            throw new ArgumentException($"{Operation}: '{name}' is not the name of a header.", nameof(name));
        }

        // A line break would begin another header.
        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new ArgumentException($"{Operation}: the header {name} holds a character that is not printable ASCII.", name);
        }

        _headers.Add(new(name, value));
        return this;
    }

    /// <inheritdoc cref="Header(string, string?)"/>
    public AriRequest Header(string name, int? value) => Header(name, (long?)value);

    /// <inheritdoc cref="Header(string, string?)"/>
    public AriRequest Header(string name, long? value) => Header(name, value?.ToString(CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Header(string, string?)"/>
    public AriRequest Header(string name, double? value) => Header(name, value?.ToString("R", CultureInfo.InvariantCulture));

    /// <inheritdoc cref="Header(string, string?)"/>
    public AriRequest Header(string name, bool? value) => Header(name, value is { } truth ? truth ? "true" : "false" : null);

    /// <inheritdoc cref="Header(string, string?)"/>
    public AriRequest Header(string name, DateTimeOffset? value)
    {
        if (value is not { } date)
        {
            return this;
        }

        Span<byte> text = stackalloc byte[AriDate.MaxLength];
        return Header(name, System.Text.Encoding.ASCII.GetString(text[..AriDate.Format(date, text)]));
    }
}

using System.Buffers;

namespace AriGen.Runtime;

public sealed partial class AriRequestBuilder
{
    private static readonly SearchValues<char> NameCharacters =
        SearchValues.Create("!#$%&'*+-.0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ^_`abcdefghijklmnopqrstuvwxyz|~");

    private List<KeyValuePair<string, string>>? _headers;

    /// <summary>Adds a header.</summary>
    /// <param name="name">The header's name.</param>
    /// <param name="value">The value; <see langword="null"/> adds nothing.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// The name or the value has a character that is not allowed in a header, or a number is not finite.
    /// </exception>
    public AriRequestBuilder AddHeader(string name, string? value)
    {
        if (value is null)
        {
            return this;
        }

        if (name.AsSpan().ContainsAnyExcept(NameCharacters))
        {
            throw new ArgumentException($"{_operation}: '{name}' is not the name of a header.", nameof(name));
        }

        // A line break would begin another header.
        if (value.AsSpan().ContainsAnyExceptInRange(' ', '~'))
        {
            throw new ArgumentException($"{_operation}: the header {name} has a character that is not printable ASCII.", name);
        }

        (_headers ??= []).Add(new(name, value));
        return this;
    }

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public AriRequestBuilder AddHeader(string name, long? value) => value is { } number ? AddHeader(name, ScalarText.Of(number)) : this;

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public AriRequestBuilder AddHeader(string name, double? value) => value is { } number ? AddHeader(name, ScalarText.Of(number, name)) : this;

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public AriRequestBuilder AddHeader(string name, bool? value) => value is { } flag ? AddHeader(name, ScalarText.Of(flag)) : this;

    /// <inheritdoc cref="AddHeader(string, string?)"/>
    public AriRequestBuilder AddHeader(string name, DateTimeOffset? value) => value is { } date ? AddHeader(name, ScalarText.Of(date)) : this;
}

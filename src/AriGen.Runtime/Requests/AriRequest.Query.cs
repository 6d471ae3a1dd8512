using System.Globalization;

namespace AriGen.Runtime;

public sealed partial class AriRequest
{
    /// <summary>Adds a parameter to the query.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; null adds nothing.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">The value holds a zero character or half of a surrogate pair.</exception>
    public AriRequest Query(string name, string? value)
        => value is null ? this : Add(name, [value], UriText.EscapeValue(value, name), QueryKind.Text);

    /// <inheritdoc cref="Query(string, string?)"/>
    public AriRequest Query(string name, int? value) => Query(name, (long?)value);

    /// <inheritdoc cref="Query(string, string?)"/>
    public AriRequest Query(string name, long? value)
        => value is { } number ? Scalar(name, number.ToString(CultureInfo.InvariantCulture)) : this;

    /// <inheritdoc cref="Query(string, string?)"/>
    public AriRequest Query(string name, double? value)
        => value is { } number ? Scalar(name, number.ToString("R", CultureInfo.InvariantCulture)) : this;

    /// <inheritdoc cref="Query(string, string?)"/>
    public AriRequest Query(string name, bool? value) => value is { } truth ? Scalar(name, truth ? "true" : "false") : this;

    /// <inheritdoc cref="Query(string, string?)"/>
    public AriRequest Query(string name, DateTimeOffset? value)
    {
        if (value is not { } date)
        {
            return this;
        }

        Span<byte> text = stackalloc byte[AriDate.MaxLength];
        return Scalar(name, System.Text.Encoding.ASCII.GetString(text[..AriDate.Format(date, text)]));
    }

    /// <summary>Adds a parameter with several values, joined by commas as the server reads them.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="values">Its values; null and an empty list add nothing.</param>
    /// <returns>This request.</returns>
    /// <exception cref="ArgumentException">A value is null, or holds a zero character or half of a surrogate pair.</exception>
    public AriRequest Query(string name, OneOrMany<string>? values) => List(name, values is { } many ? [.. many] : []);

    /// <inheritdoc cref="Query(string, string?)"/>
    /// <typeparam name="T">The open value type.</typeparam>
    public AriRequest Query<T>(string name, T? value)
        where T : struct, IAriValue<T>
        => Query(name, value?.Value);

    /// <inheritdoc cref="Query(string, string?)"/>
    /// <typeparam name="T">The open value type.</typeparam>
    public AriRequest Query<T>(string name, T value)
        where T : struct, IAriValue<T>
        => Query(name, value.Value);

    /// <inheritdoc cref="Query(string, OneOrMany{string}?)"/>
    /// <typeparam name="T">The open value type.</typeparam>
    public AriRequest Query<T>(string name, OneOrMany<T>? values)
        where T : struct, IAriValue<T>
        => Query(name, values.GetValueOrDefault());

    /// <inheritdoc cref="Query(string, OneOrMany{string}?)"/>
    /// <typeparam name="T">The open value type.</typeparam>
    public AriRequest Query<T>(string name, OneOrMany<T> values)
        where T : struct, IAriValue<T>
        => List(name, [.. values.Select(static value => value.Value!)]);

    private AriRequest List(string name, string[] values)
    {
        if (values.Length == 0)
        {
            return this;
        }

        string[] escaped = new string[values.Length];
        for (int index = 0; index < values.Length; index++)
        {
            ArgumentNullException.ThrowIfNull(values[index], name);
            escaped[index] = UriText.EscapeValue(values[index], name);
        }

        return Add(name, values, string.Join(',', escaped), QueryKind.List);
    }

    private AriRequest Scalar(string name, string text) => Add(name, [text], Uri.EscapeDataString(text), QueryKind.Scalar);

    private AriRequest Add(string name, string[] values, string text, QueryKind kind)
    {
        _target = null;
        _query.Add(new QueryEntry(name, values, $"{Uri.EscapeDataString(name)}={text}", kind));
        return this;
    }
}

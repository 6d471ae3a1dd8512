namespace AriGen.Runtime;

public sealed partial class AriRequestBuilder
{
    /// <summary>Adds a query parameter.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="value">The value; <see langword="null"/> adds nothing.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">
    /// The value has a null character or an unpaired surrogate, or is a number that is not finite.
    /// </exception>
    public AriRequestBuilder AddQuery(string name, string? value)
        => value is null ? this : Add(name, value, UriText.EscapeValue(value, name), QueryKind.Text);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public AriRequestBuilder AddQuery(string name, long? value) => value is { } number ? AddScalar(name, ScalarText.Of(number)) : this;

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public AriRequestBuilder AddQuery(string name, double? value) => value is { } number ? AddScalar(name, ScalarText.Of(number, name)) : this;

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public AriRequestBuilder AddQuery(string name, bool? value) => value is { } flag ? AddScalar(name, ScalarText.Of(flag)) : this;

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    public AriRequestBuilder AddQuery(string name, DateTimeOffset? value) => value is { } date ? AddScalar(name, ScalarText.Of(date)) : this;

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    /// <typeparam name="T">The open value type.</typeparam>
    public AriRequestBuilder AddQuery<T>(string name, T? value)
        where T : struct, IAriValue<T>
        => AddQuery(name, value?.Value);

    /// <inheritdoc cref="AddQuery(string, string?)"/>
    /// <typeparam name="T">The open value type.</typeparam>
    public AriRequestBuilder AddQuery<T>(string name, T value)
        where T : struct, IAriValue<T>
        => AddQuery(name, value.Value);

    /// <summary>Adds a query parameter with several values, separated by commas.</summary>
    /// <param name="name">The parameter's name.</param>
    /// <param name="values">The values; <see langword="null"/> and an empty list add nothing.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">A value is <see langword="null"/>, or has a null character or an unpaired surrogate.</exception>
    public AriRequestBuilder AddQuery(string name, OneOrMany<string>? values) => AddList(name, values.GetValueOrDefault().Items);

    /// <inheritdoc cref="AddQuery(string, OneOrMany{string}?)"/>
    /// <typeparam name="T">The open value type.</typeparam>
    public AriRequestBuilder AddQuery<T>(string name, OneOrMany<T>? values)
        where T : struct, IAriValue<T>
        => AddQuery(name, values.GetValueOrDefault());

    /// <inheritdoc cref="AddQuery(string, OneOrMany{string}?)"/>
    /// <typeparam name="T">The open value type.</typeparam>
    public AriRequestBuilder AddQuery<T>(string name, OneOrMany<T> values)
        where T : struct, IAriValue<T>
        => AddList(name, [.. values.Select(static value => value.Value!)]);

    private AriRequestBuilder AddList(string name, string[] values)
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

    private AriRequestBuilder AddScalar(string name, string text) => Add(name, text, Uri.EscapeDataString(text), QueryKind.Scalar);

    private AriRequestBuilder Add(string name, object value, string escapedValue, QueryKind kind)
    {
        _query.Add(new QueryParameter(name, value, escapedValue, kind));
        return this;
    }
}

using System.Buffers;
using System.Text.Json;

namespace AriGen.Runtime;

public sealed partial class AriRequestBuilder
{
    private ArrayBufferWriter<byte>? _content;
    private Utf8JsonWriter? _json;
    private bool _isBare;       // the body is one value, and not an object of members

    /// <summary>Adds a member to the JSON body.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">The value; <see langword="null"/> adds nothing.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The value cannot be written as JSON.</exception>
    /// <exception cref="InvalidOperationException">The body is a bare value.</exception>
    public AriRequestBuilder AddMember(string name, AriVariables? value) => Write(name, value, AriWrite.Variables);

    /// <inheritdoc cref="AddMember(string, AriVariables?)"/>
    public AriRequestBuilder AddMember(string name, Dictionary<string, string>? value) => Write(name, value, WriteStrings);

    /// <inheritdoc cref="AddMember(string, AriVariables?)"/>
    public AriRequestBuilder AddMember(string name, IReadOnlyDictionary<string, JsonData>? value) => Write(name, value, WriteMap);

    /// <inheritdoc cref="AddMember(string, AriVariables?)"/>
    public AriRequestBuilder AddMember(string name, IReadOnlyList<string>? value) => Write(name, value, WriteList);

    /// <inheritdoc cref="AddMember(string, AriVariables?)"/>
    public AriRequestBuilder AddMember(string name, JsonData? value) => Write(name, value, AriWrite.Json);

    /// <inheritdoc cref="AddMember(string, AriVariables?)"/>
    public AriRequestBuilder AddMember(string name, string? value) => Write(name, value, static (json, text) => json.WriteStringValue(text));

    /// <inheritdoc cref="AddMember(string, AriVariables?)"/>
    public AriRequestBuilder AddMember(string name, long? value) => Write(name, value, static (json, number) => json.WriteNumberValue(number));

    /// <inheritdoc cref="AddMember(string, AriVariables?)"/>
    public AriRequestBuilder AddMember(string name, double? value) => Write(name, value, static (json, number) => json.WriteNumberValue(number));

    /// <inheritdoc cref="AddMember(string, AriVariables?)"/>
    public AriRequestBuilder AddMember(string name, bool? value) => Write(name, value, static (json, flag) => json.WriteBooleanValue(flag));

    /// <inheritdoc cref="AddMember(string, AriVariables?)"/>
    public AriRequestBuilder AddMember(string name, DateTimeOffset? value) => Write(name, value, AriWrite.Date);

    /// <inheritdoc cref="AddMember(string, AriVariables?)"/>
    /// <typeparam name="T">The model.</typeparam>
    public AriRequestBuilder AddMember<T>(string name, T? value)
        where T : class, IAriModel<T>
        => Write(name, value, WriteModel);

    /// <inheritdoc cref="AddMember(string, AriVariables?)"/>
    /// <typeparam name="T">The model.</typeparam>
    public AriRequestBuilder AddMember<T>(string name, IReadOnlyList<T>? value)
        where T : class, IAriModel<T>
        => Write(name, value, WriteModels);

    /// <summary>Sets the JSON body to a bare value.</summary>
    /// <param name="value">The value; <see langword="null"/> sets none.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The value cannot be written as JSON.</exception>
    /// <exception cref="InvalidOperationException">The body has a value or members already.</exception>
    public AriRequestBuilder SetBody(AriVariables? value) => Write(null, value, AriWrite.Variables);

    /// <inheritdoc cref="SetBody(AriVariables?)"/>
    public AriRequestBuilder SetBody(Dictionary<string, string>? value) => Write(null, value, WriteStrings);

    /// <inheritdoc cref="SetBody(AriVariables?)"/>
    public AriRequestBuilder SetBody(IReadOnlyDictionary<string, JsonData>? value) => Write(null, value, WriteMap);

    /// <inheritdoc cref="SetBody(AriVariables?)"/>
    public AriRequestBuilder SetBody(IReadOnlyList<string>? value) => Write(null, value, WriteList);

    /// <inheritdoc cref="SetBody(AriVariables?)"/>
    public AriRequestBuilder SetBody(JsonData? value) => Write(null, value, AriWrite.Json);

    /// <inheritdoc cref="SetBody(AriVariables?)"/>
    /// <typeparam name="T">The model.</typeparam>
    public AriRequestBuilder SetBody<T>(T? value)
        where T : class, IAriModel<T>
        => Write(null, value, WriteModel);

    /// <inheritdoc cref="SetBody(AriVariables?)"/>
    /// <typeparam name="T">The model.</typeparam>
    public AriRequestBuilder SetBody<T>(IReadOnlyList<T>? value)
        where T : class, IAriModel<T>
        => Write(null, value, WriteModels);

    private static void WriteModel<T>(Utf8JsonWriter json, T value)
        where T : class, IAriModel<T>
        => value.Write(json);

    private static void WriteModels<T>(Utf8JsonWriter json, IReadOnlyList<T> values)
        where T : class, IAriModel<T>
        => AriWrite.List(json, values, WriteModel);

    private static void WriteList(Utf8JsonWriter json, IReadOnlyList<string> values)
        => AriWrite.List(json, values, static (writer, value) => writer.WriteStringValue(value));

    private static void WriteStrings(Utf8JsonWriter json, IReadOnlyDictionary<string, string> values)
        => AriWrite.Map(json, values, static (writer, value) => writer.WriteStringValue(value));

    private static void WriteMap(Utf8JsonWriter json, IReadOnlyDictionary<string, JsonData> values)
        => AriWrite.Map(json, values, AriWrite.Json);

    private AriRequestBuilder Write<T>(string? name, T? value, Action<Utf8JsonWriter, T> write)
        where T : class
    {
        if (value is not null)
        {
            write(Json(name), value);
        }

        return this;
    }

    private AriRequestBuilder Write<T>(string? name, T? value, Action<Utf8JsonWriter, T> write)
        where T : struct
    {
        if (value is { } given)
        {
            write(Json(name), given);
        }

        return this;
    }

    /// <summary>
    /// Returns the writer of the body, ready to write a member, or the whole body if <paramref name="name"/> is <see langword="null"/>.
    /// </summary>
    private Utf8JsonWriter Json(string? name)
    {
        if (_isBare || (name is null && _json is not null))
        {
            throw new InvalidOperationException($"{_operation}: the body has a value already.");
        }

        bool isFirst = _json is null;
        _json ??= new Utf8JsonWriter(_content = new ArrayBufferWriter<byte>(), AriJsonText.WriterOptions);
        if (name is null)
        {
            _isBare = true;
            return _json;
        }

        if (isFirst)
        {
            _json.WriteStartObject();
        }

        _json.WritePropertyName(name);
        return _json;
    }
}

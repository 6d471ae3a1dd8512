using System.Text.Json;

namespace AriGen.Runtime;

public sealed partial class AriRequest
{
    /// <summary>Adds a member to the JSON body.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value; null adds nothing.</param>
    /// <returns>This request.</returns>
    public AriRequest Member(string name, AriVariables? value) => Add(name, value, AriWrite.Variables);

    /// <inheritdoc cref="Member(string, AriVariables?)"/>
    public AriRequest Member(string name, Dictionary<string, string>? value) => Member(name, (IReadOnlyDictionary<string, string>?)value);

    /// <inheritdoc cref="Member(string, AriVariables?)"/>
    public AriRequest Member(string name, IReadOnlyDictionary<string, string>? value) => Add(name, value, WriteMap);

    /// <inheritdoc cref="Member(string, AriVariables?)"/>
    public AriRequest Member(string name, IReadOnlyDictionary<string, JsonData>? value) => Add(name, value, WriteMap);

    /// <inheritdoc cref="Member(string, AriVariables?)"/>
    public AriRequest Member(string name, IReadOnlyList<string>? value) => Add(name, value, WriteList);

    /// <inheritdoc cref="Member(string, AriVariables?)"/>
    public AriRequest Member(string name, JsonData? value)
        => value is { } json ? Add(name, json, AriWrite.Json) : this;

    /// <inheritdoc cref="Member(string, AriVariables?)"/>
    public AriRequest Member(string name, string? value) => Add(name, value, static (writer, text) => writer.WriteStringValue(text));

    /// <inheritdoc cref="Member(string, AriVariables?)"/>
    public AriRequest Member(string name, int? value) => Member(name, (long?)value);

    /// <inheritdoc cref="Member(string, AriVariables?)"/>
    public AriRequest Member(string name, long? value)
        => value is { } number ? Add(name, number, static (writer, it) => writer.WriteNumberValue(it)) : this;

    /// <inheritdoc cref="Member(string, AriVariables?)"/>
    public AriRequest Member(string name, double? value)
        => value is { } number ? Add(name, number, static (writer, it) => writer.WriteNumberValue(it)) : this;

    /// <inheritdoc cref="Member(string, AriVariables?)"/>
    public AriRequest Member(string name, bool? value)
        => value is { } truth ? Add(name, truth, static (writer, it) => writer.WriteBooleanValue(it)) : this;

    /// <inheritdoc cref="Member(string, AriVariables?)"/>
    public AriRequest Member(string name, DateTimeOffset? value)
        => value is { } date ? Add(name, date, AriWrite.Date) : this;

    /// <inheritdoc cref="Member(string, AriVariables?)"/>
    /// <typeparam name="T">The model.</typeparam>
    public AriRequest Member<T>(string name, T? value)
        where T : class, IAriModel<T>
        => Add(name, value, WriteModel);

    /// <inheritdoc cref="Member(string, AriVariables?)"/>
    /// <typeparam name="T">The model.</typeparam>
    public AriRequest Member<T>(string name, IReadOnlyList<T>? value)
        where T : class, IAriModel<T>
        => Add(name, value, WriteList);

    /// <summary>Gives the whole JSON body.</summary>
    /// <param name="value">The value; null gives none.</param>
    /// <returns>This request.</returns>
    public AriRequest Body(AriVariables? value) => Set(value, AriWrite.Variables);

    /// <inheritdoc cref="Body(AriVariables?)"/>
    public AriRequest Body(Dictionary<string, string>? value) => Body((IReadOnlyDictionary<string, string>?)value);

    /// <inheritdoc cref="Body(AriVariables?)"/>
    public AriRequest Body(IReadOnlyDictionary<string, string>? value) => Set(value, WriteMap);

    /// <inheritdoc cref="Body(AriVariables?)"/>
    public AriRequest Body(IReadOnlyDictionary<string, JsonData>? value) => Set(value, WriteMap);

    /// <inheritdoc cref="Body(AriVariables?)"/>
    public AriRequest Body(IReadOnlyList<string>? value) => Set(value, WriteList);

    /// <inheritdoc cref="Body(AriVariables?)"/>
    public AriRequest Body(JsonData? value) => value is { } json ? Set(json, AriWrite.Json) : this;

    /// <inheritdoc cref="Body(AriVariables?)"/>
    /// <typeparam name="T">The model.</typeparam>
    public AriRequest Body<T>(T? value)
        where T : class, IAriModel<T>
        => Set(value, WriteModel);

    /// <inheritdoc cref="Body(AriVariables?)"/>
    /// <typeparam name="T">The model.</typeparam>
    public AriRequest Body<T>(IReadOnlyList<T>? value)
        where T : class, IAriModel<T>
        => Set(value, WriteList);

    private static void WriteModel<T>(Utf8JsonWriter writer, T value)
        where T : class, IAriModel<T>
        => value.Write(writer);

    private static void WriteList<T>(Utf8JsonWriter writer, IReadOnlyList<T> values)
        where T : class, IAriModel<T>
        => AriWrite.List(writer, values, WriteModel);

    private static void WriteList(Utf8JsonWriter writer, IReadOnlyList<string> values)
        => AriWrite.List(writer, values, static (json, value) => json.WriteStringValue(value));

    private static void WriteMap(Utf8JsonWriter writer, IReadOnlyDictionary<string, string> values)
        => AriWrite.Map(writer, values, static (json, value) => json.WriteStringValue(value));

    private static void WriteMap(Utf8JsonWriter writer, IReadOnlyDictionary<string, JsonData> values)
        => AriWrite.Map(writer, values, AriWrite.Json);

    private AriRequest Add<T>(string name, T? value, Action<Utf8JsonWriter, T> write)
    {
        if (value is not null)
        {
            _target = null;
            _members.Add(new(name, writer => write(writer, value)));
        }

        return this;
    }

    private AriRequest Set<T>(T? value, Action<Utf8JsonWriter, T> write)
    {
        if (value is not null)
        {
            _target = null;
            _body = writer => write(writer, value);
        }

        return this;
    }
}

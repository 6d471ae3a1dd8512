using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using AriGen.Spec.Json;

namespace AriGen.Spec.Reading;

/// <summary>
/// Reads the members of one object and is strict about them: what is missing or of the wrong kind is a misfit of the
/// file, and the caller gets null or the value's neutral form.
/// </summary>
internal sealed class ObjectReader
{
    private readonly SourceFile _file;
    private readonly JsonValue _object;
    private readonly Shape _shape;

    public ObjectReader(SourceFile file, JsonValue value, Shape shape)
    {
        _file = file;
        _object = value;
        _shape = shape;
        if (!value.IsObject)
        {
            file.Misfit(value);
            return;
        }

        if (shape.Required.Any(key => value[key] is null))
        {
            file.Misfit(value);
        }

        foreach (JsonMember member in value.Members)
        {
            string key = member.Key.Text;
            if (!shape.Required.Contains(key) && !shape.Optional.Contains(key))
            {
                ReportIfMisspelt(member.Key);
            }
        }
    }

    /// <summary>A string; null when absent.</summary>
    public JsonValue? Text(string key)
    {
        JsonValue? value = _object[key];
        return value is null || value.IsString ? value : Misfit(value);
    }

    /// <summary>A text for people; empty when absent.</summary>
    public string Prose(string key) => Text(key)?.Text ?? string.Empty;

    /// <summary>A truth value; false when absent.</summary>
    public bool Flag(string key)
    {
        JsonValue? value = _object[key];
        if (value is not null && value.Kind is not (JsonValueKind.True or JsonValueKind.False))
        {
            Misfit(value);
        }

        return value?.Kind == JsonValueKind.True;
    }

    /// <summary>A list of strings; empty when absent.</summary>
    public IReadOnlyList<JsonValue> Texts(string key)
    {
        List<JsonValue> texts = [];
        foreach (JsonValue item in List(key))
        {
            if (item.IsString)
            {
                texts.Add(item);
            }
            else
            {
                Misfit(item);
            }
        }

        return texts;
    }

    /// <summary>As <see cref="Texts"/>, without their places.</summary>
    public EquatableArray<string> Words(string key) => Texts(key).Select(t => t.Text).ToEquatableArray();

    /// <summary>The items of a list; none when absent.</summary>
    public IReadOnlyList<JsonValue> List(string key) => _object[key] is { } value ? Items(value) : [];

    /// <summary>The members of an object; none when absent.</summary>
    public IReadOnlyList<JsonMember> Map(string key) => _object[key] is { } value ? Members(value) : [];

    /// <summary>A value of any kind; null when absent.</summary>
    public JsonValue? Value(string key) => _object[key];

    private List<JsonValue> Items(JsonValue value)
    {
        if (!value.IsArray)
        {
            Misfit(value);
        }

        return value.Items;
    }

    private List<JsonMember> Members(JsonValue value)
    {
        if (!value.IsObject)
        {
            Misfit(value);
        }

        return value.Members;
    }

    private JsonValue? Misfit(JsonValue value)
    {
        _file.Misfit(value);
        return null;
    }

    // A misspelt required key shows as a missing one, and the schema names it.
    private void ReportIfMisspelt(JsonValue key)
    {
        IEnumerable<string> absent = _shape.Required.Concat(_shape.Optional).Where(k => _object[k] is null);
        if (Spelling.Nearest(key.Text, absent) is { } meant && !_shape.Required.Contains(meant))
        {
            _file.Report(DiagnosticKinds.MisspeltOptionalKey, key, key.Text, meant);
        }
    }
}

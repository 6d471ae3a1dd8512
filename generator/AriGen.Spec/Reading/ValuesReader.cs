using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using AriGen.Spec.Documents;
using AriGen.Spec.Json;

namespace AriGen.Spec.Reading;

/// <summary>Reads <c>allowableValues</c> and <c>defaultValue</c>.</summary>
internal static class ValuesReader
{
    /// <param name="subject">Whose values they are, for messages.</param>
    /// <param name="type">The declared type; null where it is missing.</param>
    public static DocValues Read(SourceFile file, ObjectReader owner, string subject, string? type)
    {
        if (owner.Value("allowableValues") is not { } value)
        {
            return default;
        }

        var allowable = new ObjectReader(file, value, Shape.AllowableValues);
        if (allowable.Text("valueType") is not { } valueType)
        {
            return default;
        }

        switch (valueType.Text)
        {
            case "LIST":
                return new DocValues(ReadList(file, value, allowable, type), null);
            case "RANGE":
                return new DocValues(default, ReadRange(file, value, allowable, valueType, subject, type));
            default:
                file.Report(DiagnosticKinds.UnknownValueType, valueType, valueType.Text);
                return default;
        }
    }

    /// <summary>The default as text; null if there is none or it is invalid.</summary>
    public static string? ReadDefault(SourceFile file, ObjectReader owner, string? type, DocValues values)
    {
        if (owner.Value("defaultValue") is not { } value)
        {
            return null;
        }

        if (value.Kind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null)
        {
            file.Misfit(value);
            return null;
        }

        string text = TextOf(value);
        if (!ScalarTypes.Accepts(type, value.Kind, text))
        {
            file.Report(DiagnosticKinds.ValueOfWrongType, value, text, type!);
            return null;
        }

        if (values.List.Count > 0 ? !values.List.Contains(text) : !IsInRange(text, values.Range))
        {
            file.Report(DiagnosticKinds.DefaultNotAllowed, value, text);
            return null;
        }

        return text;
    }

    private static EquatableArray<string> ReadList(
        SourceFile file, JsonValue allowable, ObjectReader reading, string? type)
    {
        List<string> values = [];
        HashSet<string> seen = [];
        if (reading.Value("values") is not { } list)
        {
            // A RANGE has none, so that the schema cannot demand it.
            file.Report(DiagnosticKinds.MissingKey, allowable, "values");
            return default;
        }

        if (!list.IsArray)
        {
            file.Misfit(list);
            return default;
        }

        if (list.Items.Count == 0)
        {
            file.Report(DiagnosticKinds.EmptyValueList, list);
        }

        foreach (JsonValue item in list.Items)
        {
            string text = TextOf(item);
            if (item.Kind is JsonValueKind.Object or JsonValueKind.Array or JsonValueKind.Null)
            {
                file.Misfit(item);
            }
            else if (!ScalarTypes.Accepts(type, item.Kind, text))
            {
                file.Report(DiagnosticKinds.ValueOfWrongType, item, text, type!);
            }
            else if (seen.Add(text))
            {
                values.Add(text);
            }
        }

        return values.ToEquatableArray();
    }

    private static ApiRange? ReadRange(
        SourceFile file, JsonValue allowable, ObjectReader reading, JsonValue valueType, string subject, string? type)
    {
        long? min = Bound(file, reading, "min");
        long? max = Bound(file, reading, "max");
        if (type is not null && !ScalarTypes.IsNumber(type))
        {
            file.Report(DiagnosticKinds.RangeOnNonNumber, valueType, subject, type);
            return null;
        }

        if (min > max)
        {
            file.Report(
                DiagnosticKinds.EmptyRange,
                allowable["min"]!,
                min.Value.ToString(CultureInfo.InvariantCulture),
                max.Value.ToString(CultureInfo.InvariantCulture));
            return null;
        }

        if (allowable["min"] is null && allowable["max"] is null)
        {
            file.Report(DiagnosticKinds.MissingKey, allowable, "min");
        }

        return min is null && max is null ? null : new ApiRange(min, max);
    }

    private static long? Bound(SourceFile file, ObjectReader reading, string key)
    {
        if (reading.Value(key) is not { } value)
        {
            return null;
        }

        if (value.Kind == JsonValueKind.Number
            && long.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long bound))
        {
            return bound;
        }

        file.Misfit(value);
        return null;
    }

    private static bool IsInRange(string text, ApiRange? range)
        => range is null
            || !double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
            || ((range.Min is null || number >= range.Min) && (range.Max is null || number <= range.Max));

    private static string TextOf(JsonValue value) => value.Kind switch
    {
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.Text,
    };
}

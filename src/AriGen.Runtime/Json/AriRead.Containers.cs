using System.Text.Json;

namespace AriGen.Runtime;

public static partial class AriRead
{
    private static readonly AriReader<string> StringOrEmpty = static (ref Utf8JsonReader reader) => String(ref reader) ?? "";

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="reader">Positioned on the value.</param>
    /// <param name="read">Reads an element.</param>
    /// <returns>The elements; empty for null. Two lists are equal if their elements are.</returns>
    public static IReadOnlyList<T> List<T>(ref Utf8JsonReader reader, AriReader<T> read)
    {
        if (reader.TokenType != JsonTokenType.StartArray && !NotStarted(ref reader, "an array"))
        {
            return [];
        }

        reader.Read();
        if (reader.TokenType == JsonTokenType.EndArray)
        {
            // The object of an empty collection expression, so that a record with its default equals one that was read.
            return [];
        }

        var items = new List<T>();
        do
        {
            items.Add(read(ref reader));
            reader.Read();
        }
        while (reader.TokenType != JsonTokenType.EndArray);

        return new AriList<T>([.. items]);
    }

    /// <summary>Reads an array of strings. An element that is null becomes an empty string.</summary>
    /// <param name="reader">Positioned on the value.</param>
    /// <returns>The strings; empty for null.</returns>
    public static IReadOnlyList<string> Strings(ref Utf8JsonReader reader) => List(ref reader, StringOrEmpty);

    /// <summary>Reads an object as a dictionary. The last of several members with the same name is used.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="reader">Positioned on the value.</param>
    /// <param name="read">Reads a value.</param>
    /// <returns>The members by name; empty for null. Two dictionaries are equal if their members are.</returns>
    public static IReadOnlyDictionary<string, T> Map<T>(ref Utf8JsonReader reader, AriReader<T> read)
    {
        if (!StartObject(ref reader))
        {
            return AriMap<T>.Empty;
        }

        Dictionary<string, T>? members = null;
        for (reader.Read(); reader.TokenType != JsonTokenType.EndObject; reader.Read())
        {
            string name = reader.GetString()!;
            reader.Read();
            (members ??= new Dictionary<string, T>(StringComparer.Ordinal))[name] = read(ref reader);
        }

        return members is null ? AriMap<T>.Empty : new AriMap<T>(members);
    }

    /// <summary>Reads an object whose values are strings. A value that is null becomes an empty string.</summary>
    /// <param name="reader">Positioned on the value.</param>
    /// <returns>The members by name; empty for null.</returns>
    public static IReadOnlyDictionary<string, string> StringMap(ref Utf8JsonReader reader) => Map(ref reader, StringOrEmpty);

    /// <summary>Reads channel variables.</summary>
    /// <param name="reader">Positioned on the value.</param>
    /// <returns>The variables; empty for null.</returns>
    public static AriVariables Variables(ref Utf8JsonReader reader)
    {
        var variables = new AriVariables();
        if (!StartObject(ref reader))
        {
            return variables;
        }

        for (reader.Read(); reader.TokenType != JsonTokenType.EndObject; reader.Read())
        {
            string name = reader.GetString()!;
            reader.Read();
            variables[name] = Variable(ref reader);
        }

        return variables;
    }

    private static VariableValue Variable(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return new VariableValue(String(ref reader) ?? "");
        }

        string value = "";
        bool reportEvents = false;
        while (NextProperty(ref reader, out ReadOnlySpan<byte> name))
        {
            if (name.SequenceEqual("value"u8))
            {
                value = String(ref reader) ?? "";
            }
            else if (name.SequenceEqual("report_events"u8))
            {
                reportEvents = Boolean(ref reader) ?? false;
            }
            else
            {
                Skip(ref reader);
            }
        }

        return new VariableValue(value, reportEvents);
    }
}

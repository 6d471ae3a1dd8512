namespace AriGen.Runtime;

public ref partial struct JsonCursor
{
    private static readonly AriReader<string> StringOrEmpty = static (ref JsonCursor json) => json.String() ?? "";

    private static readonly JsonMembers VariableMembers = new("value", "report_events");

    /// <summary>Reads an array.</summary>
    /// <typeparam name="T">The type of the elements.</typeparam>
    /// <param name="read">Reads an element.</param>
    /// <returns>The elements; empty for null. Two lists are equal if their elements are.</returns>
    public IReadOnlyList<T> List<T>(AriReader<T> read)
    {
        if (Current != '[')
        {
            return Null() ? [] : throw Unexpected("an array");
        }

        Enter();
        if (Current == ']')
        {
            // The object of an empty collection expression, so that a record with its default equals one that was read.
            Leave();
            return [];
        }

        var items = new List<T>();
        do
        {
            items.Add(read(ref this));
        }
        while (Continues(']'));

        return new AriList<T>([.. items]);
    }

    /// <summary>Reads an array of strings. An element that is null becomes an empty string.</summary>
    /// <returns>The strings; empty for null.</returns>
    public IReadOnlyList<string> Strings() => List(StringOrEmpty);

    /// <summary>Reads an object as a dictionary. The last of several members with the same name is used.</summary>
    /// <typeparam name="T">The type of the values.</typeparam>
    /// <param name="read">Reads a value.</param>
    /// <returns>The members by name; empty for null. Two dictionaries are equal if their members are.</returns>
    public IReadOnlyDictionary<string, T> Map<T>(AriReader<T> read)
    {
        Dictionary<string, T>? members = null;
        for (bool more = StartMap(); more; more = Continues('}'))
        {
            string name = MapName();
            (members ??= new Dictionary<string, T>(StringComparer.Ordinal))[name] = read(ref this);
        }

        return members is null ? AriMap<T>.Empty : new AriMap<T>(members);
    }

    /// <summary>Reads an object whose values are strings. A value that is null becomes an empty string.</summary>
    /// <returns>The members by name; empty for null.</returns>
    public IReadOnlyDictionary<string, string> StringMap() => Map(StringOrEmpty);

    /// <summary>Reads channel variables.</summary>
    /// <returns>The variables; empty for null.</returns>
    public AriVariables Variables()
    {
        var variables = new AriVariables();
        for (bool more = StartMap(); more; more = Continues('}'))
        {
            string name = MapName();
            variables[name] = Variable();
        }

        return variables;
    }

    /// <summary>Passes the start of an object.</summary>
    /// <returns><see langword="false"/> after null and after an object without members.</returns>
    private bool StartMap()
    {
        if (Current != '{')
        {
            return Null() ? false : throw Unexpected("an object");
        }

        Enter();
        if (Current != '}')
        {
            return true;
        }

        Leave();
        return false;
    }

    private string MapName()
    {
        ReadOnlySpan<byte> token = NameToken(out bool isEscaped);
        ReadOnlySpan<byte> name = token[1..^1];
        return (isEscaped ? EscapedText.TryMake(name) : AsciiText.TryMake(name)) ?? Checked(token);
    }

    private VariableValue Variable()
    {
        if (Current != '{')
        {
            return new VariableValue(String() ?? "");
        }

        string value = "";
        bool reportEvents = false;
        for (int member = StartObject(VariableMembers); member >= 0; member = NextMember(VariableMembers, member))
        {
            switch (member)
            {
                case 0:
                    value = String() ?? "";
                    break;
                case 1:
                    reportEvents = Boolean() ?? false;
                    break;
                default:
                    Skip();
                    break;
            }
        }

        return new VariableValue(value, reportEvents);
    }
}

using System.Runtime.CompilerServices;

namespace AriGen.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>Begins an object and reads the name of its first member.</summary>
    /// <param name="members">The names that are known.</param>
    /// <returns>The member's index, or a negative number if the object is empty or null.</returns>
    /// <exception cref="AriJsonException">The value is neither an object nor null.</exception>
    public int StartObject(JsonMembers members)
    {
        if (Current != '{')
        {
            return Null() ? JsonMembers.End : throw Unexpected("an object");
        }

        Enter();
        ReadOnlySpan<byte> expected = members.First(out int index);
        if (Rest.StartsWith(expected))
        {
            _at += expected.Length;
            SkipWhiteSpace();
            return index;
        }

        if (Current != '}')
        {
            return Member(members, JsonMembers.End);
        }

        Leave();
        return JsonMembers.End;
    }

    /// <summary>Reads the name of the next member.</summary>
    /// <param name="members">The names that are known.</param>
    /// <param name="last">The index of the member before.</param>
    /// <returns>The member's index, the number of known members for an unknown one, or a negative number at the end of the object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextMember(JsonMembers members, int last)
    {
        // Servers write the members of a type in one order. Comparing with what came after this member last time is a fraction
        // of the work of reading a name and looking it up.
        ReadOnlySpan<byte> expected = members.After(last, out int index);
        return Rest.StartsWith(expected) ? Expected(expected.Length, index) : Unforeseen(members, last);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Expected(int length, int index)
    {
        _at += length;
        if (index < 0)
        {
            _depth--;
        }
        else
        {
            SkipWhiteSpace();
        }

        return index;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Unforeseen(JsonMembers members, int last)
    {
        if (Continues('}'))
        {
            return Member(members, last);
        }

        members.Learn(last, JsonMembers.End);
        return JsonMembers.End;
    }

    private int Member(JsonMembers members, int last)
    {
        int index = members.Find(Name());
        members.Learn(last, index);
        return index;
    }

    /// <summary>Reads the name of a member, without escapes, and moves on to its value.</summary>
    private ReadOnlySpan<byte> Name()
    {
        if (Current != '"')
        {
            throw Malformed();
        }

        ReadOnlySpan<byte> token = Token(out bool isEscaped);
        ReadOnlySpan<byte> name = isEscaped ? Unescape(token) : token[1..^1];
        SkipWhiteSpace();
        if (Current != ':')
        {
            throw Malformed();
        }

        _at++;
        SkipWhiteSpace();
        return name;
    }
}

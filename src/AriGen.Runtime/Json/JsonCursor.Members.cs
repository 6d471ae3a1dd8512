using System.Runtime.CompilerServices;

namespace AriGen.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>Begins an object and reads the name of its first member.</summary>
    /// <param name="members">The known names.</param>
    /// <returns>The member's index, or a negative number if the object is empty or null.</returns>
    /// <exception cref="AriJsonException">The value is neither an object nor null.</exception>
    public int StartObject(JsonMembers members)
    {
        if (!StartMap())
        {
            return JsonMember.End.Index;
        }

        _slot = members.Slot - 1;
        return Previous is { } expected && Rest.StartsWith(expected.Text.AsSpan(1))
            ? Expected(members, expected, expected.Text.Length - 1)
            : Member(members, JsonMember.End.Index);
    }

    /// <summary>Reads the name of the next member.</summary>
    /// <param name="members">The known names.</param>
    /// <param name="last">The index of the member before.</param>
    /// <returns>The member's index, the number of known members for an unknown one, or a negative number at the end of the object.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int NextMember(JsonMembers members, int last)
    {
        _slot = members.Slot + last;
        return Previous is { } expected && Rest.StartsWith(expected.Text)
            ? Expected(members, expected, expected.Text.Length)
            : Unforeseen(members, last);
    }

    /// <summary>What came next last time.</summary>
    private readonly JsonMember? Previous
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => (uint)_slot < (uint)_history.Length ? _history[_slot].Next : null;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Expected(JsonMembers members, JsonMember member, int length)
    {
        _at += length;
        int index = member.Index;
        if (index < 0)
        {
            _depth--;
        }
        else
        {
            _slot = members.Slot + index;
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

        Learn(JsonMember.End);
        return JsonMember.End.Index;
    }

    private int Member(JsonMembers members, int last)
    {
        JsonMember? member = members.Find(Name(), last);
        if (member is not null)
        {
            Learn(member);
        }

        int index = member?.Index ?? members.Count;
        _slot = members.Slot + index;
        return index;
    }

    private void Learn(JsonMember next)
    {
        if (_slot >= _history.Length)
        {
            if (_owner is null)
            {
                return;
            }

            _history = _owner.Grow(_slot);
        }

        _history[_slot].Next = next;
    }

    /// <summary>Reads the name of a member, without escapes, and moves on to its value.</summary>
    private ReadOnlySpan<byte> Name()
    {
        ReadOnlySpan<byte> token = NameToken(out bool isEscaped);
        return isEscaped ? Unescape(token) : token[1..^1];
    }

    /// <summary>Reads a member's name with its quotes and escapes, and moves on to its value.</summary>
    private ReadOnlySpan<byte> NameToken(out bool isEscaped)
    {
        if (Current != '"')
        {
            throw Malformed();
        }

        ReadOnlySpan<byte> token = Token(out isEscaped);
        SkipWhiteSpace();
        if (Current != ':')
        {
            throw Malformed();
        }

        _at++;
        SkipWhiteSpace();
        return token;
    }

    /// <summary>Returns the text of a member of the object here; empty if there is no such string.</summary>
    /// <param name="member">The member's name.</param>
    internal readonly ReadOnlySpan<byte> FindText(ReadOnlySpan<byte> member)
    {
        JsonCursor ahead = this;
        if (ahead.Current != '{')
        {
            return default;
        }

        for (bool more = ahead.StartMap(); more; more = ahead.Continues('}'))
        {
            if (ahead.Name().SequenceEqual(member))
            {
                return ahead.Current == '"' ? ahead.Text() : default;
            }

            ahead.Skip();
        }

        return default;
    }
}

using System.Runtime.CompilerServices;
using System.Text.Json;

namespace AriGen.Runtime;

public ref partial struct JsonCursor
{
    /// <summary>Begins an object and reads the name of its first member.</summary>
    /// <param name="members">The known names.</param>
    /// <returns>The member's index, or a negative number if the object is empty or null.</returns>
    /// <exception cref="AriJsonException">The value is neither an object nor null.</exception>
    // Like the other methods for most members it is not inlined: the readers of all models would outgrow the instruction cache.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int StartObject(JsonMembers members)
        => !StartMap() ? JsonMember.End.Index
            : TryExpected(members, JsonMember.End.Index, skip: 1, out int index) ? index
            : Member(members, JsonMember.End.Index);

    /// <summary>Reads the name of the next member.</summary>
    /// <param name="members">The known names.</param>
    /// <param name="last">The index of the member before.</param>
    /// <returns>
    /// The member's index, the number of known members for an unknown one, or a negative number at the end of the object.
    /// </returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public int NextMember(JsonMembers members, int last)
        => TryExpected(members, last, skip: 0, out int index) ? index : Unforeseen(members, last);

    /// <summary>Reads the name of the member that came after this one last time.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryExpected(JsonMembers members, int last, int skip, out int index)
    {
        int slot = members.Slot + last;
        Span<JsonHistory.Entry> history = _history;
        if ((uint)slot < (uint)history.Length && history[slot].Next is { } expected)
        {
            index = expected.Index;
            if (index < 0)
            {
                return TryEnd();
            }

            ReadOnlySpan<byte> text = expected.Text.AsSpan(skip);
            if (Rest.StartsWith(text))
            {
                _at += text.Length;
                _slot = members.Slot + index;
                SkipWhiteSpace();
                return true;
            }
        }

        index = 0;
        return false;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool TryEnd()
    {
        if (Current != '}')
        {
            return false;
        }

        Leave();
        return true;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private int Unforeseen(JsonMembers members, int last)
    {
        if (Continues('}'))
        {
            return Member(members, last);
        }

        Learn(members.Slot + last, JsonMember.End);
        return JsonMember.End.Index;
    }

    private int Member(JsonMembers members, int last)
    {
        JsonMember? member = members.Find(Name(), last);
        if (member is not null)
        {
            Learn(members.Slot + last, member);
        }

        int index = member?.Index ?? members.Count;
        _slot = members.Slot + index;
        return index;
    }

    private void Learn(int slot, JsonMember next)
    {
        if (slot >= _history.Length && _owner is not null)
        {
            _history = _owner.Grow(slot);
        }

        if (slot < _history.Length)
        {
            _history[slot].Next = next;
        }
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

    /// <summary>Returns the text of a member of the current object; empty if it has no such string.</summary>
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
                return ahead.Kind() == JsonTokenType.String ? ahead.Text() : default;
            }

            ahead.Skip();
        }

        return default;
    }
}

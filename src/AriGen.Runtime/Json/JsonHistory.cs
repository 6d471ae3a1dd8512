namespace AriGen.Runtime;

/// <summary>
/// The order of members and the strings in a connection's earlier documents. Servers write the members of a type in one order, and events
/// repeat strings: the application, the server's ID, the channel in each event of a call. Comparing with what came last is a fraction of
/// the cost of reading it, and a repeated string is not allocated again, which saves half of an event's memory.
/// </summary>
/// <remarks>Threads can share a history: each reads and writes single references only.</remarks>
internal sealed class JsonHistory
{
    /// <summary>The maximum length of a string that is kept, to bound the memory.</summary>
    public const int MaxLength = 32;

    private const int FirstSize = 256;

    private Entry[] _entries = new Entry[FirstSize];

    /// <summary>The entries, by slot.</summary>
    public Span<Entry> Entries => _entries;

    /// <summary>Returns the entries, with room for a slot.</summary>
    public Span<Entry> Grow(int slot)
    {
        Entry[] entries = _entries;
        if (slot >= entries.Length)
        {
            // What another thread writes to the old entries meanwhile is lost, and then written again.
            Array.Resize(ref entries, Math.Max(slot + 1, entries.Length * 2));
            _entries = entries;
        }

        return entries;
    }

    /// <summary>The history of one member.</summary>
    internal struct Entry
    {
        /// <summary>The member's last string: ASCII, without escapes, not empty.</summary>
        public string? String;

        /// <summary>The member that came next.</summary>
        public JsonMember? Next;
    }
}

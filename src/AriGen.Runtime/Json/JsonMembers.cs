using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace AriGen.Runtime;

/// <summary>The names of a model's members.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonMembers
{
    // Each model's names are created once, and take their slots then, so that a history is an array. Looking slots up in a table of the
    // connection instead would cost a search for each object.
    private static int _slots;

    private readonly JsonMember[] _members;

    /// <summary>Initializes a new instance.</summary>
    /// <param name="names">The names, without JSON's escapes.</param>
    public JsonMembers(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _members = new JsonMember[names.Length];
        for (int index = 0; index < names.Length; index++)
        {
            JsonEncodedText name = JsonEncodedText.Encode(names[index], JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
            byte[] text = [.. ",\""u8, .. name.EncodedUtf8Bytes, .. "\":"u8];
            _members[index] = new JsonMember(index, Encoding.UTF8.GetBytes(names[index]), text);
        }

        // One slot more for the beginning of an object, and one for unknown members.
        int count = names.Length + 2;
        Slot = Interlocked.Add(ref _slots, count) - count + 1;
    }

    /// <summary>
    /// The slot of the first member in every <see cref="JsonHistory"/>. The one before is for the beginning of an object.
    /// </summary>
    internal int Slot { get; }

    /// <summary>The number of known members, which stands for an unknown one.</summary>
    internal int Count => _members.Length;

    /// <summary>Finds a member by its name.</summary>
    /// <param name="name">The name, without escapes.</param>
    /// <param name="last">The index of the member before, because servers write members in the order of their api-docs.</param>
    /// <returns>The member, or <see langword="null"/> if it is unknown.</returns>
    internal JsonMember? Find(ReadOnlySpan<byte> name, int last)
    {
        JsonMember[] members = _members;
        int next = last;
        for (int count = members.Length; count > 0; count--)
        {
            next = next + 1 < members.Length ? next + 1 : 0;
            if (name.SequenceEqual(members[next].Name))
            {
                return members[next];
            }
        }

        return null;
    }
}

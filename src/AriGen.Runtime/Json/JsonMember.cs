namespace AriGen.Runtime;

/// <summary>A member of a model.</summary>
/// <param name="index">The index among the model's members; negative for the end of an object.</param>
/// <param name="name">The name, without JSON's escapes.</param>
/// <param name="text">The text between the value of the previous member and that of this one: <c>,"name":</c>.</param>
internal sealed class JsonMember(int index, byte[] name, byte[] text)
{
    /// <summary>The end of an object.</summary>
    public static readonly JsonMember End = new(-1, [], []);

    public readonly int Index = index;

    public readonly byte[] Name = name;

    public readonly byte[] Text = text;
}

namespace AriGen.Runtime.Tests.Events;

/// <summary>The only event of these tests: <c>{"type":"Numbered","n":1}</c>.</summary>
internal sealed record NumberedEvent(int N) : AriEvent
{
    private static readonly JsonMembers Members = new("n", "type");

    public override string Type => "Numbered";

    /// <summary>Event types of the same shape as generated ones.</summary>
    public static AriEventTypes Types { get; } = new("type", Read);

    private static NumberedEvent? Read(ref JsonCursor json, ReadOnlySpan<byte> type) =>
        type.SequenceEqual("Numbered"u8) ? ReadNumbered(ref json) : null;

    private static NumberedEvent ReadNumbered(ref JsonCursor json)
    {
        int n = 0;
        for (int member = json.StartObject(Members); member >= 0; member = json.NextMember(Members, member))
        {
            switch (member)
            {
                case 0: n = json.Int32() ?? 0; break;
                default: json.Skip(); break;
            }
        }

        return new NumberedEvent(n);
    }
}

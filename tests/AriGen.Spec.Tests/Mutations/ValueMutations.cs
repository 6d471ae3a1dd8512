namespace AriGen.Spec.Tests.Mutations;

internal static class ValueMutations
{
    private static readonly string[] Reason = ["\"nickname\": \"hangup\"", "\"name\": \"reason\","];
    private static readonly string[] Timeout = ["\"nickname\": \"dial\"", "\"name\": \"timeout\""];
    private static readonly string[] Mute = ["\"nickname\": \"mute\"", "\"name\": \"direction\""];

    public static Mutation[] All =>
    [
        new Mutation("an empty list of values", "ARIGEN023")
            .In("bridges", ["\"id\": \"Bridge\"", "\"bridge_type\"", "\"values\": "], "[\n              \"mixing\",\n              \"holding\"\n            ]", "«[]"),
        new Mutation("a list without values", "ARIGEN004", "ARIGEN040")
            .In("channels", [.. Reason, "\"allowableValues\": "], "{", "«{").In("channels", Reason, "\"values\"", "«\"valuees\""),
        new Mutation("a range from high to low", "ARIGEN024")
            .In("channels", [.. Timeout, "\"RANGE\"", "\"min\": "], "0", "«0, \"max\": -1"),
        new Mutation("a range without bounds", "ARIGEN004")
            .In("channels", [.. Timeout, "\"allowableValues\": "], "{", "«{").In("channels", Timeout, "\"min\"", "\"lowest\""),
        new Mutation("a range on a string", "ARIGEN025")
            .In("channels", [.. Mute, "\"valueType\": "], "\"LIST\"", "«\"RANGE\""),
        new Mutation("a value that is not of the type", "ARIGEN026")
            .In("channels", [.. Reason, "\"values\""], "\"busy\"", "«17"),
        new Mutation("a default that is not of the type", "ARIGEN026")
            .In("channels", [.. Timeout, "\"defaultValue\": "], "0", "«\"soon\""),
        new Mutation("a default beyond 32 bits", "ARIGEN026")
            .In("channels", [.. Timeout, "\"defaultValue\": "], "0", "«4294967296"),
        new Mutation("an unknown valueType", "ARIGEN027")
            .In("channels", [.. Reason, "\"valueType\": "], "\"LIST\"", "«\"SET\""),
        new Mutation("a default that is not in the list", "ARIGEN028")
            .In("channels", [.. Mute, "\"defaultValue\": "], "\"both\"", "«\"left\""),
        new Mutation("a default outside the range", "ARIGEN028")
            .In("channels", [.. Timeout, "\"defaultValue\": "], "0", "«-5"),
    ];
}

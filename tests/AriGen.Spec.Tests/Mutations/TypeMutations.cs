namespace AriGen.Spec.Tests.Mutations;

internal static class TypeMutations
{
    private static readonly string[] Event = ["\"id\": \"Event\"", "\"subTypes\""];

    public static Mutation[] All =>
    [
        new Mutation("an unknown type", "ARIGEN007")
            .In("mailboxes", ["\"old_messages\"", "\"type\": "], "\"int\"", "«\"integer\""),
        new Mutation("a number and a float are right")
            .In("mailboxes", ["\"old_messages\"", "\"type\": "], "\"int\"", "\"number\"")
            .In("mailboxes", ["\"new_messages\"", "\"type\": "], "\"int\"", "\"float\""),
        new Mutation("an element type in the wrong case", "ARIGEN007")
            .In("mailboxes", [], "\"List[Mailbox]\"", "«\"List[mailbox]\""),
        new Mutation("an unknown element type", "ARIGEN007")
            .In("bridges", ["\"id\": \"Bridge\"", "\"type\": "], "\"List[string]\"", "«\"List[text]\""),
        new Mutation("a bracket is missing", "ARIGEN007")
            .In("bridges", ["\"id\": \"Bridge\"", "\"type\": "], "\"List[string]\"", "«\"List[string\""),
        new Mutation("a map, which only corrections know", "ARIGEN007")
            .In("bridges", ["\"id\": \"Bridge\"", "\"type\": "], "\"List[string]\"", "«\"Map[string]\""),
        new Mutation("a property of type void", "ARIGEN007")
            .In("mailboxes", ["\"old_messages\"", "\"type\": "], "\"int\"", "«\"void\""),
        new Mutation("an answer of unknown type", "ARIGEN007")
            .In("mailboxes", [], "\"List[Mailbox]\"", "«\"array\""),
        new Mutation("a property of a missing model", "ARIGEN008")
            .In("channels", ["\"id\": \"Channel\"", "\"caller\"", "\"type\": "], "\"CallerID\"", "«\"CallerId\""),
        new Mutation("an answer of a missing model", "ARIGEN008") { Operations = 108 }
            .In("mailboxes", [], "\"List[Mailbox]\"", "«\"List[Mailboxes]\""),
        new Mutation("an optional parameter of a missing model", "ARIGEN008")
            .In("channels", ["\"nickname\": \"dial\"", "\"name\": \"caller\"", "\"dataType\": "], "\"string\"", "«\"Caller\""),
        new Mutation("a required parameter of a missing model", "ARIGEN008") { Operations = 108 }
            .In("channels", ["\"nickname\": \"dial\"", "\"dataType\": "], "\"string\"", "«\"ChannelId\""),
        new Mutation("an unknown sub-type", "ARIGEN008")
            .In("events", Event, "\"DeviceStateChanged\"", "\"DeviceStateChanged\", «\"NoSuchEvent\""),
        new Mutation("a model is its own sub-type", "ARIGEN009")
            .In("events", Event, "\"DeviceStateChanged\"", "«\"Event\", \"DeviceStateChanged\""),
        new Mutation("a cycle of sub-types", "ARIGEN009")
            .In("events", ["\"id\": \"DeviceStateChanged\""], "\"properties\"", "\"subTypes\": [«\"Message\"], \"properties\""),
        new Mutation("a sub-type of two", "ARIGEN010")
            .In("events", ["\"id\": \"MissingParams\""], "\"properties\"", "\"subTypes\": [\"StasisStart\"], \"properties\"")
            .In("events", [.. Event], "\"StasisStart\"", "«\"StasisStart\""),
        new Mutation("a discriminator without property", "ARIGEN011")
            .In("events", ["\"discriminator\": "], "\"type\"", "«\"kind\""),
        new Mutation("a discriminator that is not a string", "ARIGEN011")
            .In("events", ["\"discriminator\": "], "\"type\"", "«\"type\"")
            .In("events", ["\"discriminator\"", "\"type\": {", "\"type\": "], "\"string\"", "\"int\""),
        new Mutation("a model declared twice", "ARIGEN030")
            .In("sounds", ["\"models\": {"], "\n", "\n    «\"Mailbox\": { \"id\": \"Mailbox\", \"properties\": {} },\n")
            .Whole("resources.json", t => Swap(t, "sounds", "mailboxes")),
    ];

    private static string Swap(string text, string a, string b)
        => text.Replace($"/{a}.", "/#.", StringComparison.Ordinal)
            .Replace($"/{b}.", $"/{a}.", StringComparison.Ordinal)
            .Replace("/#.", $"/{b}.", StringComparison.Ordinal);
}

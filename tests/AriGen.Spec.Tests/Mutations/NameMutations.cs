namespace AriGen.Spec.Tests.Mutations;

internal static class NameMutations
{
    private static readonly string[] Dial = ["\"nickname\": \"dial\""];

    public static Mutation[] All =>
    [
        new Mutation("a nickname that is no identifier", "ARIGEN019")
            .In("channels", ["\"nickname\": "], "\"hangup\"", "«\"hang up\""),
        new Mutation("a parameter that is no identifier", "ARIGEN019")
            .In("channels", [.. Dial, "\"name\": "], "\"caller\"", "«\"x-caller\""),
        new Mutation("a property that is no identifier", "ARIGEN019")
            .In("mailboxes", [], "\"old_messages\"", "«\"2nd.messages\""),
        new Mutation("a model that is no identifier", "ARIGEN019")
            .In("channels", [], "\"Dialed\": {", "«\"Dialed-Number\": {").In("channels", [], "\"Dialed\"", "\"Dialed-Number\""),
        new Mutation("an argument that is a keyword", "ARIGEN020")
            .In("channels", [.. Dial, "\"name\": "], "\"caller\"", "«\"default\"")
            .In("channels", [.. Dial, "\"default\"", "\"required\": "], "false", "true"),
        new Mutation("a keyword in capitals is one in C#", "ARIGEN020")
            .In("channels", [.. Dial, "\"name\": "], "\"caller\"", "«\"CLASS\"")
            .In("channels", [.. Dial, "\"CLASS\"", "\"required\": "], "false", "true"),
        new Mutation("an optional parameter that is a keyword becomes a property, and is right")
            .In("channels", [.. Dial, "\"name\": "], "\"caller\"", "\"default\""),
        new Mutation("no identifier can be made of a nickname", "ARIGEN021") { Operations = 108 }
            .In("channels", ["\"nickname\": "], "\"hangup\"", "«\"***\""),
        new Mutation("no identifier can be made of a property", "ARIGEN021")
            .In("mailboxes", [], "\"old_messages\"", "«\"\""),
        new Mutation("no identifier can be made of a model", "ARIGEN021") { Types = 84 }
            .In("channels", [], "\"Dialed\": {", "«\"#\": {").In("channels", [], "\"Dialed\"", "\"#\""),
        new Mutation("no identifier can be made of a required parameter", "ARIGEN021") { Operations = 108 }
            .In("channels", [.. Dial, "\"name\": "], "\"caller\"", "«\"!\"")
            .In("channels", [.. Dial, "\"!\"", "\"required\": "], "false", "true"),
        new Mutation("two parameters become one name", "ARIGEN022")
            .In("channels", [.. Dial, "\"name\": "], "\"timeout\"", "«\"CALLER\""),
        new Mutation("two operations become one name", "ARIGEN022") { Operations = 108 }
            .In("channels", ["\"nickname\": "], "\"hangup\"", "«\"List\""),
        new Mutation("two properties become one name", "ARIGEN022")
            .In("mailboxes", [], "\"new_messages\"", "«\"oldMessages\""),
        new Mutation("a property becomes the name of an inherited one", "ARIGEN022")
            .In("events", ["\"id\": \"StasisStart\""], "\"args\"", "«\"Application\""),
        new Mutation("two models become one name", "ARIGEN022") { Types = 84 }
            .In("channels", [], "\"Dialed\": {", "\"channel\": {").In("channels", [], "\"Dialed\"", "\"channel\"")
            .In("channels", [], "\"Channel\": {", "«\"Channel\": {"),
        new Mutation("a model's id is not its key", "ARIGEN049")
            .In("channels", ["\"id\": "], "\"Dialed\"", "«\"Dialled\""),
        new Mutation("two resources become one name", "ARIGEN022") { Operations = 105, Types = 84 }
            .In("resources.json", [], "\"/api-docs/mailboxes.{format}\"", "\"/api-docs/Sounds.{format}\"")
            .Whole("mailboxes", t => Clear(t, out _mailboxes)).Whole("api-docs/Sounds.json", _ => "«" + _mailboxes),
    ];

    private static string _mailboxes = "";

    private static string Clear(string text, out string kept)
    {
        kept = text;
        return "";
    }
}

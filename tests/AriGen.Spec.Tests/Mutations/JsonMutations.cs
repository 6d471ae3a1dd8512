namespace AriGen.Spec.Tests.Mutations;

internal static class JsonMutations
{
    public static Mutation[] All =>
    [
        new Mutation("truncated in the middle", "ARIGEN001") { Operations = 105, Types = 84 }
            .Whole("mailboxes", t => t[..t.IndexOf("\"nickname\": \"get\"", StringComparison.Ordinal)] + "«"),
        new Mutation("truncated within a string", "ARIGEN001") { Operations = 105, Types = 84 }
            .Whole("mailboxes", t => t[..t.IndexOf("\"nickname\": \"get\"", StringComparison.Ordinal)] + "\"nick«"),
        new Mutation("text after the end", "ARIGEN001") { Operations = 105, Types = 84 }
            .Whole("mailboxes", t => t + "«{}"),
        new Mutation("a comma is missing", "ARIGEN001") { Operations = 105, Types = 84 }
            .In("mailboxes", ["\"nickname\": \"list\""], ",", "").In("mailboxes", [], "\"responseClass\"", "«\"responseClass\""),
        new Mutation("half of a surrogate pair", "ARIGEN001") { Operations = 105, Types = 84 }
            .In("mailboxes", ["\"id\": "], "\"Mailbox\"", "«\"Mailbox\\ud800\""),
        new Mutation("an empty file", "ARIGEN001") { Operations = 105, Types = 84 }
            .Whole("mailboxes", _ => " «"),
        new Mutation("a listing that is not JSON", "ARIGEN001").Whole("resources.json", _ => "«<html>"),
        new Mutation("a key twice", "ARIGEN002")
            .In("mailboxes", ["\"nickname\": \"get\""], "\"responseClass\"", "\"responseClass\": \"Mailbox\", «\"responseClass\""),
        new Mutation("a list at the top", "ARIGEN003") { Operations = 105, Types = 84 }
            .Whole("mailboxes", _ => "  «[1, 2]"),
        new Mutation("some other JSON", "ARIGEN003") { Operations = 105, Types = 84 }
            .Whole("mailboxes", _ => "«{ \"name\": \"my-package\", \"version\": 1 }"),
        new Mutation("Swagger 2", "ARIGEN041").In("mailboxes", ["\"swaggerVersion\": "], "\"1.1\"", "«\"2.0\""),
    ];
}

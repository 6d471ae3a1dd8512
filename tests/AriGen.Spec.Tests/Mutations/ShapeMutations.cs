namespace AriGen.Spec.Tests.Mutations;

internal static class ShapeMutations
{
    private static readonly string[] Hangup = ["\"nickname\": \"hangup\""];

    public static Mutation[] All =>
    [
        new Mutation("an operation without nickname", "ARIGEN004") { Operations = 108 }
            .In("mailboxes", [], "        {\n          \"httpMethod\": \"GET\"", "        «{\n          \"httpMethod\": \"GET\"")
            .In("mailboxes", [], "\"nickname\": \"list\",", ""),
        new Mutation("an operation without responseClass", "ARIGEN004") { Operations = 108 }
            .In("mailboxes", [], "        {\n          \"httpMethod\": \"GET\"", "        «{\n          \"httpMethod\": \"GET\"")
            .In("mailboxes", [], ",\n          \"responseClass\": \"List[Mailbox]\"", ""),
        new Mutation("an api-doc without apis", "ARIGEN005") { Operations = 105 }
            .In("mailboxes", [], "\"apis\"", "«\"apiss\""),
        new Mutation("a listing without apis", "ARIGEN004")
            .Whole("resources.json", _ => "«{ \"apiVersion\": \"1\", \"swaggerVersion\": \"1.1\" }"),
        new Mutation("a listing's path misspelt", "ARIGEN005")
            .In("resources.json", [], "\"path\"", "«\"pat\""),
        new Mutation("nickname misspelt", "ARIGEN005") { Operations = 108 }
            .In("channels", [], "\"nickname\": \"hangup\"", "«\"nikname\": \"hangup\""),
        new Mutation("dataType in the wrong case", "ARIGEN005") { Operations = 108 }
            .In("channels", Hangup, "\"dataType\"", "«\"datatype\""),
        new Mutation("a property's type misspelt", "ARIGEN005")
            .In("mailboxes", ["\"old_messages\""], "\"type\"", "«\"tpye\""),
        new Mutation("required misspelt", "ARIGEN040")
            .In("mailboxes", ["\"old_messages\""], "\"required\"", "«\"requried\""),
        new Mutation("a default's key misspelt", "ARIGEN040")
            .In("channels", ["\"nickname\": \"dial\"", "\"dataType\": \"int\""], "\"defaultValue\"", "«\"defalutValue\""),
        new Mutation("a discriminator's key misspelt", "ARIGEN046", "ARIGEN040")
            .In("events", [], "\"Message\": {", "«\"Message\": {").In("events", [], "\"discriminator\"", "«\"discrimintor\""),
        new Mutation("operations is an object", "ARIGEN006") { Operations = 108 }
            .In("mailboxes", ["\"operations\": "], "[", "«{\"a\": [").In("mailboxes", ["\"List[Mailbox]\"\n        }\n      "], "]", "]}"),
        new Mutation("nickname is a number", "ARIGEN006") { Operations = 108 }
            .In("channels", ["\"nickname\": "], "\"list\"", "«5"),
        new Mutation("required is a string", "ARIGEN006")
            .In("mailboxes", ["\"old_messages\"", "\"required\": "], "true", "«\"true\""),
        new Mutation("since is a string", "ARIGEN006")
            .In("mailboxes", ["\"since\": "], "[\n    \"12.1.0\"\n  ]", "«\"12.1.0\""),
        new Mutation("a description is null", "ARIGEN006")
            .In("mailboxes", ["\"models\"", "\"description\": "], "\"The", "«null, \"_\": \"The"),
        new Mutation("models is a list", "ARIGEN008", "ARIGEN008", "ARIGEN006") { Operations = 107, Types = 84 }
            .In("mailboxes", [], "\"List[Mailbox]\"", "«\"List[Mailbox]\"").In("mailboxes", [], "\"Mailbox\"", "«\"Mailbox\"")
            .Whole("mailboxes", t => t[..t.IndexOf("\"models\"", StringComparison.Ordinal)] + "\"models\": «[]\n}\n"),
        new Mutation("a bound is a fraction", "ARIGEN006")
            .In("channels", ["\"nickname\": \"dial\"", "\"RANGE\"", "\"min\": "], "0", "«0.5"),
        new Mutation("a bound beyond 64 bits", "ARIGEN006")
            .In("channels", ["\"nickname\": \"dial\"", "\"RANGE\"", "\"min\": "], "0", "«-99999999999999999999"),
        new Mutation("three diagnostics of one file at once", "ARIGEN005", "ARIGEN006", "ARIGEN004") { Operations = 107 }
            .In("mailboxes", [], "\"nickname\": \"list\"", "«\"nicknam\": \"list\"")
            .In("mailboxes", ["\"nickname\": \"update\"", "\"dataType\": "], "\"string\"", "«[]")
            .In("mailboxes", [], "\"new_messages\": {", "\"new_messages\": «{").In("mailboxes", ["\"new_messages\"", "\"required\": true,"], "\n          \"type\": \"int\",", ""),
    ];
}

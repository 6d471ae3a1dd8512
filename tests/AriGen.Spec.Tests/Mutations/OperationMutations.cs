namespace AriGen.Spec.Tests.Mutations;

internal static class OperationMutations
{
    private static readonly string[] Dial = ["\"nickname\": \"dial\""];
    private static readonly string[] Hangup = ["\"nickname\": \"hangup\""];

    public static Mutation[] All =>
    [
        new Mutation("two operations with one nickname", "ARIGEN012") { Operations = 108 }
            .In("channels", ["\"nickname\": "], "\"hangup\"", "«\"list\""),
        new Mutation("a route twice", "ARIGEN013") { Operations = 108 }
            .In("mailboxes", ["\"nickname\": \"get\"", "\"httpMethod\": "], "\"PUT\"", "«\"GET\""),
        new Mutation("a route twice, in two resources", "ARIGEN013") { Operations = 108 }
            .In("mailboxes", ["\"path\": "], "\"/mailboxes\"", "\"/sounds\"")
            .In("mailboxes", ["\"httpMethod\": "], "\"GET\"", "«\"GET\""),
        new Mutation("a parameter twice", "ARIGEN014")
            .In("channels", [.. Dial, "\"name\": "], "\"timeout\"", "«\"caller\""),
        new Mutation("a path parameter that the path lacks", "ARIGEN016", "ARIGEN015") { Operations = 108 }
            .In("channels", [], "\"/channels/{channelId}/dial\"", "«\"/channels/{channelId}/dial\"")
            .In("channels", [.. Dial, "\"name\": "], "\"channelId\"", "«\"channel\""),
        new Mutation("a second path parameter, which the path lacks", "ARIGEN015") { Operations = 108 }
            .In("channels", [.. Dial, "\"name\": "], "\"caller\"", "«\"caller\"")
            .In("channels", [.. Dial, "\"caller\"", "\"paramType\": "], "\"query\"", "\"path\""),
        new Mutation("a hole without a path parameter", "ARIGEN016") { Operations = 108 }
            .In("channels", [], "\"/channels/{channelId}/dial\"", "«\"/channels/{channelId}/dial/{number}\""),
        new Mutation("a hole whose parameter travels elsewhere", "ARIGEN016") { Operations = 108 }
            .In("channels", [], "\"/channels/{channelId}/dial\"", "«\"/channels/{channelId}/dial\"")
            .In("channels", [.. Dial, "\"paramType\": "], "\"path\"", "\"query\""),
        new Mutation("a path without slash", "ARIGEN042") { Operations = 108 }
            .In("mailboxes", ["\"path\": "], "\"/mailboxes\"", "«\"mailboxes\""),
        new Mutation("a path with an open brace", "ARIGEN042") { Operations = 106 }
            .In("mailboxes", ["\"path\": "], "\"/mailboxes/{mailboxName}\"", "«\"/mailboxes/{mailboxName\""),
        new Mutation("a path with a query", "ARIGEN042") { Operations = 108 }
            .In("mailboxes", ["\"path\": "], "\"/mailboxes\"", "«\"/mailboxes?all=1\""),
        new Mutation("a hole twice", "ARIGEN042") { Operations = 106 }
            .In("mailboxes", ["\"path\": "], "\"/mailboxes/{mailboxName}\"", "«\"/mailboxes/{mailboxName}/{mailboxName}\""),
        new Mutation("an unknown HTTP method", "ARIGEN017") { Operations = 108 }
            .In("mailboxes", ["\"httpMethod\": "], "\"GET\"", "«\"FETCH\""),
        new Mutation("an unknown paramType", "ARIGEN018") { Operations = 108 }
            .In("channels", [.. Dial, "\"name\": \"caller\"", "\"paramType\": "], "\"query\"", "«\"cookie\""),
        new Mutation("a header and a field of a form are right")
            .In("channels", [.. Dial, "\"name\": \"caller\"", "\"paramType\": "], "\"query\"", "\"header\"")
            .In("channels", [.. Dial, "\"name\": \"timeout\"", "\"paramType\": "], "\"query\"", "\"form\""),
        new Mutation("an unknown upgrade", "ARIGEN047")
            .In("events", ["\"upgrade\": "], "\"websocket\"", "«\"websockets\""),
        new Mutation("an error code that is a word", "ARIGEN029")
            .In("channels", [.. Hangup, "\"code\": "], "400", "«\"bad\""),
        new Mutation("an error code out of range", "ARIGEN029")
            .In("channels", [.. Hangup, "\"code\": "], "400", "«600"),
        new Mutation("an error code with a fraction", "ARIGEN029")
            .In("channels", [.. Hangup, "\"code\": "], "400", "«400.5"),
        new Mutation("an error code that is a numeric string is right")
            .In("channels", [.. Hangup, "\"code\": "], "400", "\"400\""),
        new Mutation("an error without code", "ARIGEN004")
            .In("channels", [.. Hangup, "\"errorResponses\"", "            "], "{\n              \"code\": 400,", "«{"),
    ];
}

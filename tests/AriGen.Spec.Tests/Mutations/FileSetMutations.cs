namespace AriGen.Spec.Tests.Mutations;

internal static class FileSetMutations
{
    public static Mutation[] All =>
    [
        new Mutation("a listed resource without file", "ARIGEN031") { Operations = 105, Types = 84 }
            .In("resources.json", ["\"path\": "], "\"/api-docs/mailboxes", "«\"/api-docs/mailboxes").Whole("mailboxes", _ => ""),
        new Mutation("a file that is not listed", "ARIGEN032", "ARIGEN031") { Operations = 105, Types = 84 }
            .In("resources.json", ["\"path\": "], "\"/api-docs/mailboxes.", "«\"/api-docs/mailboxen.").Whole("mailboxes", t => "«" + t),
        new Mutation("no listing", "ARIGEN033").Whole("resources.json", _ => ""),
        new Mutation("two listings", "ARIGEN043").Whole("z/resources.json", _ => "«{ \"apiVersion\": \"1\", \"swaggerVersion\": \"1.1\", \"apis\": [] }"),
        new Mutation("two files of one resource", "ARIGEN044")
            .Whole("z/mailboxes.json", _ => "«{ \"swaggerVersion\": \"1.1\", \"resourcePath\": \"\", \"apis\": [] }"),
        new Mutation("a resource listed twice", "ARIGEN044")
            .In("resources.json", ["\"apis\": ["], "\n", "\n    { \"path\": \"/api-docs/sounds.{format}\" },\n")
            .In("resources.json", ["\"/api-docs/sounds.{format}\" }", "\"path\": "], "\"/api-docs/sounds", "«\"/api-docs/sounds"),
        new Mutation("a listed path that names nothing", "ARIGEN042")
            .In("resources.json", ["\"apis\": ["], "\n", "\n    { \"path\": «\"/\" },\n"),
        new Mutation("no files at all", "ARIGEN034") { Operations = 0, Types = 0 }.Nothing(),
    ];

    private static Mutation Nothing(this Mutation mutation)
    {
        foreach (SpecText text in Specs.Texts("22.10.1"))
        {
            mutation.Whole(text.Path, _ => "");
        }

        return mutation;
    }
}

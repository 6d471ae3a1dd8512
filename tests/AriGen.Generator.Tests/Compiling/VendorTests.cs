namespace AriGen.Generator.Tests;

/// <summary>Api-docs as a vendor with no thought of C# may write them: whatever is no diagnostic compiles without a warning.</summary>
public sealed class VendorTests
{
    private static readonly string[] Types =
        ["string", "int", "long", "double", "boolean", "Date", "object", "containers", "List[string]", "List[int]", "List[boolean]", "List[Date]", "List[object]", "Part", "List[Part]", "List[List[string]]"];

    [Fact]
    public void Models_named_like_well_known_types()
        => AssertCompiles(Names(
            "Task", "Exception", "Type", "String", "Channel2", "queue", "Object", "Nullable", "DateTimeOffset", "Uri", "List", "Dictionary", "Index", "Func", "Span",
            "System", "AriGen", "Global", "CancellationToken", "HttpMethod", "GeneratedCode", "JsonConverter", "Record", "Dynamic", "Void", "Int32", "Event", "class", "_1", "Value"));

    [Fact]
    public void Models_named_like_generated_types()
        => AssertCompiles(Names(
            "Vendors", "VendorsResource", "VendorHandle", "AriClient", "AriJson", "AriEventsJson", "AriEvents", "Foo", "FooJson", "FooHandle", "FooState", "FooStateJson", "VendorOpOptions")
            .Operation("GET", "/vendors/{fooId}", "op", "Foo", new VendorParameter("how", Values: ["a", "b"])));

    [Fact]
    public void Models_named_like_types_of_the_runtime()
        => AssertCompiles(Names([.. typeof(AriClientBase).Assembly.GetExportedTypes().Where(type => type.Namespace == "AriGen").Select(type => type.Name.Split('`')[0]).Distinct()]));

    [Fact]
    public void Models_that_differ_in_case_alone() => AssertCompiles(Names("CallerID", "CallerId", "RTPstat", "Rtpstat"));

    [Fact]
    public void Properties_with_names_that_records_or_their_readers_use()
        => AssertCompiles(new VendorDocs()
            .Model("Foo",
                [.. "type rawJson equalityContract clone printMembers deconstruct equals getHashCode toString memberwiseClone finalize foo fooValue reader writer value member empty read write class event Id _ system string object task"
                    .Split(' ').Where(name => name != "_").Select(name => (name, "string"))])
            .Model("Task", ("task", "Task"), ("exception", "Exception!"), ("string", "List[String]"), ("type", "Type!"))
            .Model("Exception", ("data", "object!"), ("message", "string!"))
            .Model("String", ("length", "int!"), ("string", "string!"))
            .Model("Type", ("task", "Task"), ("name", "string")));

    [Fact]
    public void Properties_of_events_with_names_that_events_use()
        => AssertCompiles(new VendorDocs()
            .ModelOf("Base", "\"discriminator\": \"kind\", \"subTypes\": [\"Foo\", \"Bar\"],", ("kind", "string!"), ("type", "string!"), ("rawJson", "object"), ("time", "Date"))
            .Model("Foo", ("typeValue", "string"), ("equalityContract", "string"), ("foo", "Part"))
            .Model("Bar", ("clone", "boolean"), ("base", "Base"), ("bar", "List[Base]"))
            .Model("Part", ("type", "string"), ("rawJson", "string")));

    [Fact]
    public void Every_type_of_property_required_and_not()
        => AssertCompiles(new VendorDocs()
            .Model("Part", ("id", "string!"))
            .Model("Foo", [.. Types.SelectMany((type, index) => new[] { ($"p{index}", type), ($"q{index}", type + "!") })]));

    [Fact]
    public void Inheritance_without_discriminator()
        => AssertCompiles(
            new VendorDocs()
                .ModelOf("Base", "\"subTypes\": [\"Foo\"],", ("id", "string!"))
                .Model("Foo", ("more", "Base!"), ("parts", "List[Foo]"))
                .Operation("GET", "/vendors/{id}", "get", "Base"),
            "ARIGEN046");

    [Fact]
    public void Models_that_need_each_other()
        => AssertCompiles(new VendorDocs().Model("Foo", ("bar", "Bar!")).Model("Bar", ("foo", "Foo!")).Model("Self", ("self", "Self!"), ("all", "List[Self]!")));

    [Fact]
    public void Parameters_named_like_what_methods_use()
    {
        string[] names = "options request cancellationToken class event from connection client model value reader text type nameof var await async global string equals optionsValue requestValue Id".Split(' ');
        AssertCompiles(new VendorDocs()
            .Model("Foo", ("id", "string!"))
            .Operation("POST", "/vendors", "optional", "void", [.. names.Select(name => new VendorParameter(name))])
            .Operation("PUT", "/vendors", "required", "void", [.. names.Select(name => new VendorParameter(name, IsRequired: true))])
            .Operation("GET", "/vendors/{client}", "get", "Foo")
            .Operation("GET", "/vendors/{client}/{options}/{id}/{class}", "getMore", "Foo", new VendorParameter("request"))
            .Operation("DELETE", "/vendors/{client}/{options}/{id}/{class}", "toString", "void", new VendorParameter("cancellationToken", IsRequired: true)),
            "ARIGEN020");
    }

    [Theory]
    [InlineData("query", false)]
    [InlineData("query", true)]
    [InlineData("body", false)]
    [InlineData("body", true)]
    public void Parameters_of_every_type(string location, bool required)
        => AssertCompiles(new VendorDocs()
            .Model("Part", ("id", "string!"))
            .Operation("POST", "/vendors", "take", "void",
                [.. Types.Where(type => location == "body" || !type.Contains("Part", StringComparison.Ordinal) && !type.Contains("List[List", StringComparison.Ordinal)).Select((type, index) => new VendorParameter($"p{index}", location, type, required))]));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_whole_body_leaves_all_others_in_the_query_and_headers(bool required)
    {
        VendorParameter[] parameters =
        [
            new("media", "body", "Part", required), new("filter", "query", "Part", required), new("many", "query", "List[Part]", required),
            .. new[] { "string", "int", "long", "double", "float", "number", "boolean", "Date", "List[string]", "object" }
                .Select((type, index) => new VendorParameter($"X-Header-{index}", "header", type, required)),
            new("X-Kind", "header", "string", required, Values: ["a", "b"]), new("X-Many", "header", "string", required, IsMultiple: true), new("field", "form", "int", required),
        ];
        GeneratorRun run = AssertCompiles(new VendorDocs().Model("Part", ("id", "string!")).Operation("POST", "/vendors", "take", "void", parameters).Build());
        string code = run.Sources["Vendors/VendorsResource.g.cs"].ToString();

        Assert.Contains(".SetBody(", code, StringComparison.Ordinal);
        Assert.DoesNotContain(".AddMember(", code, StringComparison.Ordinal);
        Assert.Contains(".AddQuery(\"many\", ", code, StringComparison.Ordinal);
        Assert.Contains(".AddQuery(\"field\", ", code, StringComparison.Ordinal);
        Assert.Equal(12, code.Split(".AddHeader(\"X-").Length - 1);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Parameters_of_several_values_of_every_type(bool required)
        => AssertCompiles(new VendorDocs().Operation("POST", "/vendors", "take", "void",
            [.. new[] { "string", "int", "long", "double", "boolean", "Date" }.Select((type, index) => new VendorParameter($"p{index}", "query", type, required, IsMultiple: true))]));

    [Fact]
    public void Path_parameters_of_every_type()
        => AssertCompiles(new VendorDocs().Operation("POST", "/vendors/{a}/{b}/{c}/{d}/{e}/{f}/{g}", "take", "void",
            new("a", "path", "string", true, IsMultiple: true), new("b", "path", "int", true), new("c", "path", "long", true), new("d", "path", "double", true),
            new("e", "path", "boolean", true), new("f", "path", "Date", true), new("g", "path", "string", true, Values: ["x", "y"])));

    [Fact]
    public void Answers_of_every_type()
    {
        var docs = new VendorDocs().Model("Part", ("id", "string!"));
        foreach ((string type, int index) in Types.Concat(["void", "binary"]).Select((type, index) => (type, index)))
        {
            docs.Operation("GET", $"/vendors/{index}", $"get{index}", type);
        }

        AssertCompiles(docs);
    }

    [Fact]
    public void Values_with_names_that_value_types_use()
        => AssertCompiles(new VendorDocs().Operation("POST", "/vendors", "take", "void",
            new("p", Values: ["value", "from", "to string", "Equals", "PrintMembers", "deconstruct", "get type", "", "*", "#", "+", "1", "a-b", "a_b", "A B", "\"quoted\"", "é", "<&>", "takeP", "class", "op", "Clone"]),
            new("q", IsRequired: true, Values: ["one"]),
            new("r", IsMultiple: true, Values: ["one", "two"])));

    [Fact]
    public void Texts_that_are_no_xml_and_no_csharp()
    {
        const string Text = "</summary> & \\u2028 <b>\\\"*/ // #if `a` `b\\r\\n\\u0085{0} {hole}\\u0001\\ud83d\\ude00 \\ufffe ]]>";
        AssertCompiles(ApiDocs.Newest.With("mailboxes", ApiDocs.Newest["mailboxes"]
            .Replace("\"description\": \"", "\"description\": \"" + Text, StringComparison.Ordinal)
            .Replace("\"summary\": \"", "\"summary\": \"" + Text, StringComparison.Ordinal)
            .Replace("\"notes\": \"", "\"notes\": \"" + Text, StringComparison.Ordinal)
            .Replace("\"reason\": \"", "\"reason\": \"" + Text, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("client")]
    [InlineData("connection")]
    [InlineData("task")]
    [InlineData("startAppAsync")]
    [InlineData("equals")]
    [InlineData("ariClient")]
    [InlineData("queues-and-more")]
    [InlineData("ari")]
    public void Resources_with_names_that_clients_use(string resource)
        => AssertCompiles(
            new VendorDocs(resource)
                .Model("Connection", ("id", "string!"))
                .Operation("GET", "/vendor/{id}", "get", "Connection", new VendorParameter("how"))
                .Operation("POST", "/vendor", "equals", "Connection", new VendorParameter("how")),
            "ARIGEN019");

    private static VendorDocs Names(params string[] names)
        => names.Aggregate(new VendorDocs(), (docs, name) => docs.Model(name, ("id", "string!"), ("other", names[0])));

    private static void AssertCompiles(VendorDocs docs, params string[] expected) => AssertCompiles(docs.Build(), expected);

    private static GeneratorRun AssertCompiles(ApiDocs docs, params string[] expected)
    {
        GeneratorRun run = GeneratorRun.Of(docs);

        Assert.Empty(run.Diagnostics.Where(diagnostic => diagnostic.Severity > DiagnosticSeverity.Info && !expected.Contains(diagnostic.Id)));
        Assert.Empty(GeneratedCode.Diagnostics(run, LanguageVersion.CSharp12));
        return run;
    }
}

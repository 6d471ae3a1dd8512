namespace AriGen.Spec.Tests;

/// <summary>Api-docs like those of the first servers with ARI, which lack elements that the built-in corrections refer to.</summary>
public sealed class OldVersionTests
{
    private static readonly string Corrections = File.ReadAllText(Path.Combine(Repository.Specs, "corrections.json"));

    public static IEnumerable<TheoryDataRow<string>> Rows =>
    [
        new(Create(Query("type"))) { TestDisplayName = "12.0: a bridge is created without an id" },
        new(Create(Query("type"), Query("name"))) { TestDisplayName = "12.1: a bridge has a name" },
        new(Create(Query("type"), """{ "name": "bridgeId", "paramType": "query", "dataType": "int" }""")) { TestDisplayName = "an id of another type" },
        new(Model("EventType", "other") + Create(Query("type"))) { TestDisplayName = "a model of a name that a correction adds" },
        new(Model("eventFilter", "x") + Create(Query("type"))) { TestDisplayName = "a model that becomes the name of one that a correction adds" },
        new(Model("RTPstat", "TXMES") + Create(Query("type"))) { TestDisplayName = "a property that becomes the name of one that a correction adds" },
        new(Models(Named("RTPstat", "a"), Named("RtpStat", "a")) + Create(Query("type"))) { TestDisplayName = "a model of a name that a correction gives" },
        new(Model("Channel", "accountcode", "AccountCode") + Create(Query("type"))) { TestDisplayName = "a property of a name that a correction gives" },
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_built_in_correction_that_does_not_fit_is_skipped_in_silence(string document)
    {
        SpecResult result = Specs.Link(Texts(document), SpecCorrections.BuiltIn);

        Assert.Empty(result.Diagnostics);
        Assert.Equal("/bridges", Assert.Single(result.Model.Resources.Single().Operations).Path.Text);
    }

    [Fact]
    public void A_user_s_correction_that_does_not_fit_is_a_diagnostic()
    {
        SpecDocument own = SpecCorrections.Read(new SpecText("mine.json", Corrections));

        SpecDiagnostic diagnostic = Assert.Single(
            Specs.Link(Texts(Create(Query("type"))), own).Diagnostics,
            diagnostic => diagnostic.Kind == DiagnosticKinds.MisplacedCorrection);

        Assert.Equal("mine.json", diagnostic.Path);
    }

    private static string Query(string name) => $$"""{ "name": "{{name}}", "paramType": "query", "dataType": "string" }""";

    private static string Create(params string[] parameters) => $$"""
        "apis": [ { "path": "/bridges", "operations": [ { "httpMethod": "POST", "nickname": "create", "responseClass": "void", "parameters": [ {{string.Join(", ", parameters)}} ] } ] } ]
        """;

    private static string Model(string name, params string[] properties) => Models(Named(name, properties));

    private static string Models(params string[] models) => $$"""
        "models": { {{string.Join(", ", models)}} },
        """;

    private static string Named(string model, params string[] properties) => $$"""
        "{{model}}": { "id": "{{model}}", "properties": { {{string.Join(", ", properties.Select(name => $$"""
        "{{name}}": { "type": "string" }
        """))}} } }
        """;

    private static SpecText[] Texts(string document) =>
    [
        new("resources.json", """{ "apiVersion": "0.0.1", "swaggerVersion": "1.1", "apis": [ { "path": "/api-docs/bridges.{format}" } ] }"""),
        new("api-docs/bridges.json", "{ \"swaggerVersion\": \"1.1\", " + document + " }"),
    ];
}

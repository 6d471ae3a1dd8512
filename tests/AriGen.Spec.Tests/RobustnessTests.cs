namespace AriGen.Spec.Tests;

/// <summary>Whatever a file holds, the answer is a document, with or without diagnostics.</summary>
public sealed class RobustnessTests
{
    private const string Head = "{ \"swaggerVersion\": \"1.1\", \"resourcePath\": \"/x\", ";

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    public void Ten_thousand_levels_are_a_fault(string open, string close)
    {
        string deep = string.Concat(Enumerable.Repeat(open, 10_000)) + "1" + string.Concat(Enumerable.Repeat(close, 10_000));

        Assert.Equal([DiagnosticKinds.InvalidJson], Kinds(Read(deep)));
        Assert.Equal([DiagnosticKinds.InvalidJson], Kinds(Read(Head + "\"apis\": [], \"x\": " + deep + "}")));
        Assert.Equal([DiagnosticKinds.InvalidJson], SpecCorrections.Read(new SpecText("c.json", deep)).Diagnostics.Select(f => f.Kind));
    }

    [Fact]
    public void Fifty_megabytes_of_description_are_none()
    {
        SpecDocument document = Read(Head + "\"apis\": [], \"description\": \"" + new string('x', 50_000_000) + "\" }");

        Assert.Empty(document.Diagnostics);
    }

    [Fact]
    public void A_huge_name_makes_a_short_message()
    {
        string huge = new('*', 50_000_000);
        string operation = "{ \"httpMethod\": \"GET\", \"nickname\": \"" + huge + "\", \"responseClass\": \"" + huge + "\" }";

        SpecDocument document = Read(Head + "\"apis\": [ { \"path\": \"/x\", \"operations\": [ " + operation + " ] } ] }");

        SpecDiagnostic diagnostic = Assert.Single(document.Diagnostics);
        Assert.Equal(DiagnosticKinds.NoIdentifier, diagnostic.Kind);
        Assert.InRange(diagnostic.Message.Length, 1, 300);
    }

    [Fact]
    public void A_type_nested_without_end_is_an_unknown_type()
    {
        string type = string.Concat(Enumerable.Repeat("List[", 100_000)) + "string" + new string(']', 100_000);
        string text = Head + "\"apis\": [], \"models\": { \"M\": { \"properties\": { \"p\": { \"type\": \"" + type + "\" } } } } }";

        SpecResult result = Specs.Read([new SpecText("resources.json", "{ \"apiVersion\": \"1\", \"swaggerVersion\": \"1.1\", \"apis\": [ { \"path\": \"/x\" } ] }"), new SpecText("x.json", text)]);

        Assert.Equal([DiagnosticKinds.UnknownType], result.Diagnostics.Select(f => f.Kind));
        Assert.Equal(ApiTypeKind.Json, result.Model.Types[0].Properties[0].Type.Kind);
    }

    [Fact]
    public void Two_thousand_sub_types_in_a_row_are_read()
    {
        IEnumerable<string> models = Enumerable.Range(0, 2_000).Select(n => $"\"M{n}\": {{ \"discriminator\": \"t\", \"properties\": {{ {(n == 0 ? "\"t\": { \"type\": \"string\" }" : "")} }}, \"subTypes\": [\"M{n + 1}\"] }}");
        string text = Head + "\"apis\": [], \"models\": { " + string.Join(',', models) + ", \"M2000\": { \"properties\": {}, \"subTypes\": [\"M0\"] } } }";

        SpecResult result = Specs.Read([new SpecText("x.json", text)]);

        Assert.Equal(1, result.Diagnostics.Count(f => f.Kind == DiagnosticKinds.SubTypeCycle));
        Assert.Equal(2_001, result.Model.Types.Count);
    }

    [Theory]
    [InlineData("\0")]
    [InlineData("\u0001")]
    [InlineData("\n")]
    public void A_control_character_in_a_string_is_a_fault(string character)
        => Assert.Equal([DiagnosticKinds.InvalidJson], Kinds(Read(Head + "\"apis\": [], \"description\": \"" + character + "\" }")));

    [Theory]
    [InlineData("\\u0000")]
    [InlineData("\uD800")]
    [InlineData("\uDC00\uD800")]
    [InlineData("\uFFFF")]
    [InlineData("\uFEFF")]
    public void Odd_characters_in_prose_are_none(string character)
        => Assert.Empty(Read(Head + "\"apis\": [], \"description\": \"" + character + "\" }").Diagnostics);

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("\uFEFF")]
    [InlineData("\uD800")]
    [InlineData("null")]
    [InlineData("1e999999")]
    [InlineData("\"text\"")]
    [InlineData("{}")]
    [InlineData("// comment")]
    [InlineData("{\"apis\":null}")]
    [InlineData("{\"apis\":[null,[],{\"operations\":[null]}]}")]
    [InlineData("{\"models\":{\"\":null}}")]
    [InlineData("{\"resourcePath\":null,\"apis\":{},\"models\":[]}")]
    public void A_file_of_nothing_useful_has_faults(string text)
    {
        Assert.NotEmpty(Read(text).Diagnostics);
        Assert.NotEmpty(SpecReader.Read(new SpecText("", text)).Diagnostics);
        Assert.NotEmpty(SpecReader.Read(new SpecText("resources.json", text)).Diagnostics);
        Assert.NotEmpty(SpecCorrections.Read(new SpecText("c.json", text)).Diagnostics);
        Assert.NotEmpty(Specs.Read([new SpecText("api-docs/x.json", text)]).Diagnostics);
    }

    [Fact]
    public void A_byte_order_mark_shifts_nothing()
    {
        SpecText[] marked = [.. Specs.Texts("22.10.1").Select(t => t with { Text = "\uFEFF" + t.Text })];

        Assert.Empty(Specs.Read(marked).Diagnostics);
        Assert.Equal((0, 3, 3), Place(Read("\uFEFF{ 5 }")));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_as_in_an_editor_and_columns_count_utf16(string end)
    {
        string text = Head + "\"apis\": []," + end + "\"description\": \"ž☎😀\", \"models\": 5 }";

        Assert.Equal((1, 33, Head.Length + 11 + end.Length + 33), Place(Read(text)));
    }

    private static SpecDocument Read(string text) => SpecReader.Read(new SpecText("api-docs/x.json", text));

    private static IEnumerable<DiagnosticKind> Kinds(SpecDocument document) => document.Diagnostics.Select(f => f.Kind);

    private static (int Line, int Column, int Offset) Place(SpecDocument document)
    {
        SpecDiagnostic diagnostic = Assert.Single(document.Diagnostics);
        return (diagnostic.Line, diagnostic.Column, diagnostic.Offset);
    }
}

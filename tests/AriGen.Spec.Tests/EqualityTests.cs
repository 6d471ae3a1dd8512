using System.Text.Json;
using System.Text.Json.Nodes;

namespace AriGen.Spec.Tests;

public sealed class EqualityTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void Another_layout_gives_an_equal_model()
    {
        SpecText[] minified = [.. Specs.Texts("22.10.1").Select(t => t with { Text = JsonNode.Parse(t.Text)!.ToJsonString() })];
        SpecText[] crlf = [.. Specs.Texts("22.10.1").Select(t => t with { Text = JsonNode.Parse(t.Text)!.ToJsonString(Indented).ReplaceLineEndings("\r\n") })];
        ApiModel model = Specs.Read("22.10.1").Model;

        Assert.Equal(model, Specs.Read(minified).Model);
        Assert.Equal(model.GetHashCode(), Specs.Read(minified).Model.GetHashCode());
        Assert.Equal(model, Specs.Read(crlf).Model);
        Assert.NotEqual(SpecReader.Read(Specs.Texts("22.10.1")[1]), SpecReader.Read(minified[1]));
    }

    [Fact]
    public void The_order_of_the_files_makes_no_difference()
        => Assert.Equal(Specs.Read("22.10.1").Model, Specs.Read(Specs.Texts("22.10.1").Reverse()).Model);

    [Fact]
    public void Folders_make_no_difference()
    {
        IEnumerable<SpecText> flat = Specs.Texts("22.10.1").Select(t => t with { Path = @"C:\ari\" + t.Path.Replace("api-docs/", "", StringComparison.Ordinal) });

        SpecResult result = Specs.Read(flat);

        Assert.Empty(result.Diagnostics);
        Assert.Equal(Specs.Read("22.10.1").Model, result.Model);
    }

    [Fact]
    public void One_changed_word_gives_another_model()
    {
        SpecText[] changed = [.. Specs.Texts("22.10.1").Select(t => t.Path == "api-docs/mailboxes.json"
            ? t with { Text = t.Text.Replace("\"nickname\": \"get\"", "\"nickname\": \"fetch\"", StringComparison.Ordinal) } : t)];

        Assert.NotEqual(Specs.Read("22.10.1").Model, Specs.Read(changed).Model);
    }

    [Fact]
    public void Faults_are_values_too()
    {
        var file = new SpecText("api-docs/x.json", "{ \"swaggerVersion\": 1, \"apis\": [ {} ] }");

        Assert.Equal(SpecReader.Read(file), SpecReader.Read(file));
        Assert.NotEmpty(SpecReader.Read(file).Diagnostics);
    }
}

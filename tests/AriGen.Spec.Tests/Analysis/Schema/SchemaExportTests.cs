using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AriGen.Spec.Tests.Schema;

/// <summary>What the exported text says of the bundled versions.</summary>
public sealed class SchemaExportTests
{
    [Theory]
    [MemberData(nameof(Specs.VersionRows), MemberType = typeof(Specs))]
    public void The_text_is_the_same_each_time_and_on_each_machine(string version)
    {
        string text = ExportedSchema.Of(version).Text;

        Assert.Equal(text, ExportedSchema.Of(Specs.Read(Specs.Texts(version), SpecCorrections.BuiltIn).Model).Text);
        Assert.DoesNotContain('\r', text);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Specs.VersionRows), MemberType = typeof(Specs))]
    public void Each_model_has_a_definition_with_its_documentation(string version)
    {
        ExportedSchema schema = ExportedSchema.Of(version);
        using JsonDocument document = JsonDocument.Parse(schema.Text);

        Assert.Equal("http://json-schema.org/draft-04/schema#", document.RootElement.GetProperty("$schema").GetString());
        Assert.Equal(
            schema.Api.Types.Select(type => (type.Name, type.Name, type.Description)),
            document.RootElement.GetProperty("definitions").EnumerateObject()
                .Select(one => (one.Name, one.Value.GetProperty("title").GetString()!, one.Value.GetProperty("description").GetString()!)));
        Assert.All(
            schema.Api.Types.SelectMany(type => type.Properties.Where(property => property.Name != "type")),
            property => Assert.Contains($"\"{JsonEncodedText.Encode(property.Description, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"", schema.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Events_are_told_apart_by_OpenAPIs_discriminator_too()
    {
        ExportedSchema schema = ExportedSchema.Of("22.10.1");
        using JsonDocument document = JsonDocument.Parse(schema.Text);
        JsonElement root = document.RootElement.GetProperty("discriminator");
        JsonElement message = document.RootElement.GetProperty("definitions").GetProperty("Message").GetProperty("discriminator");

        Assert.Equal("type", root.GetProperty("propertyName").GetString());
        Assert.Equal(root.GetRawText().Replace(" ", "", StringComparison.Ordinal), message.GetRawText().Replace(" ", "", StringComparison.Ordinal));
        Assert.Equal(
            new Sample(schema.Api).Events.Select(type => (type.Name, "#/definitions/" + type.Name)).Order(),
            root.GetProperty("mapping").EnumerateObject().Select(one => (one.Name, one.Value.GetString()!)).Order());
    }

    [Theory]
    [InlineData("state", "\"Up\"", true)]
    [InlineData("state", "\"FromANewerServer\"", true)]
    [InlineData("state", "7", false)]
    [InlineData("creationtime", "\"2026-11-23T20:54:06.695+0000\"", true)]
    [InlineData("creationtime", "\"2026-11-23T20:54:06.695+0100\"", true)]
    [InlineData("creationtime", "\"2026-11-23T20:54:06.695Z\"", false)]
    [InlineData("creationtime", "\"2026-11-23T20:54:06+0000\"", false)]
    [InlineData("channelvars", "{\"A\":\"1\"}", true)]
    [InlineData("channelvars", "{\"A\":1}", false)]
    [InlineData("language", "null", false)]
    public void A_channel_has_this_member_so(string member, string value, bool isValid)
    {
        ExportedSchema schema = ExportedSchema.Of("22.10.1");
        var channel = new Sample(schema.Api).Of(schema.Api.Types.Single(type => type.Name == "Channel"));
        channel[member] = JsonNode.Parse(value);

        Assert.Equal(isValid, !ExportedSchema.Refusals(schema.Model("Channel"), channel.ToJsonString()).Any());
    }
}

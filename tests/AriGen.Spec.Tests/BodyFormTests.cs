namespace AriGen.Spec.Tests;

/// <summary>Api-docs do not say whether a body parameter is the body or a member of it.</summary>
public sealed class BodyFormTests
{
    private const string Whole = "'media' is sent as the whole body; if the server expects the other form, a correction with \"body\": \"member\" chooses it";

    [Theory]
    [InlineData("media", ApiParameterLocation.Body, Whole)]
    [InlineData("filter", ApiParameterLocation.Body, null)]
    [InlineData("variables", ApiParameterLocation.BodyMember, null)]
    [InlineData("fields", ApiParameterLocation.BodyMember, null)]
    public void A_body_parameter_is_the_whole_body_unless_its_name_is_one_that_Asterisk_looks_for(string name, ApiParameterLocation location, string? message)
    {
        SpecResult result = Link([Body(name)]);

        SpecDiagnostic diagnostic = Assert.Single(result.Diagnostics);
        Assert.Equal((DiagnosticKinds.AssumedBodyForm, SpecSeverity.Info), (diagnostic.Kind, diagnostic.Kind.Severity));
        Assert.Equal(message ?? diagnostic.Message, diagnostic.Message);
        Assert.Equal([location], Locations(result));
    }

    [Fact]
    public void Several_body_parameters_are_members()
    {
        SpecResult result = Link([Body("media"), Body("codecs")]);

        Assert.Equal([ApiParameterLocation.BodyMember, ApiParameterLocation.BodyMember], Locations(result));
        Assert.All(result.Diagnostics, diagnostic => Assert.EndsWith("a correction with \"body\": \"whole\" chooses it", diagnostic.Message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("whole", ApiParameterLocation.Body)]
    [InlineData("member", ApiParameterLocation.BodyMember)]
    public void A_correction_chooses_and_nothing_is_assumed_any_more(string form, ApiParameterLocation location)
    {
        string text = $$"""{ "corrections": [ { "at": "vendor.take(media)", "body": "{{form}}", "evidence": "The server's source." } ] }""";

        SpecResult result = Link([Body("media")], SpecCorrections.Read(new SpecText("mine.json", text)));

        Assert.Empty(result.Diagnostics);
        Assert.Equal([location], Locations(result));
    }

    [Theory]
    [MemberData(nameof(Specs.VersionRows), MemberType = typeof(Specs))]
    public void The_forms_of_the_bundled_versions_are_known_and_are_those_that_would_be_assumed(string version)
    {
        SpecResult corrected = Specs.Link(Specs.Texts(version), SpecCorrections.BuiltIn);

        Assert.Empty(corrected.Diagnostics);
        Assert.Equal(Forms(Specs.Read(version).Model), Forms(corrected.Model));
        Assert.Contains("applications.filter(filter) Body", Forms(corrected.Model));
        Assert.Contains("channels.originate(variables) BodyMember", Forms(corrected.Model));
    }

    private static IEnumerable<string> Forms(ApiModel model)
        => from operation in model.Resources.SelectMany(resource => resource.Operations)
           from parameter in operation.Parameters
           where parameter.Location is ApiParameterLocation.Body or ApiParameterLocation.BodyMember
           select $"{operation.Resource}.{operation.Nickname}({parameter.Name}) {parameter.Location}";

    private static IEnumerable<ApiParameterLocation> Locations(SpecResult result)
        => result.Model.Resources.Single().Operations.Single().Parameters.Select(parameter => parameter.Location);

    private static string Body(string name) => $$"""{ "name": "{{name}}", "paramType": "body", "dataType": "containers" }""";

    private static SpecResult Link(string[] parameters, params SpecDocument[] corrections) => Specs.Link(
        [
            new("resources.json", """{ "apiVersion": "1", "swaggerVersion": "1.1", "apis": [ { "path": "/api-docs/vendor.{format}" } ] }"""),
            new("api-docs/vendor.json", $$"""
                { "swaggerVersion": "1.1", "apis": [ { "path": "/vendor", "operations": [
                  { "httpMethod": "PUT", "nickname": "take", "responseClass": "void", "parameters": [ {{string.Join(", ", parameters)}} ] } ] } ] }
                """),
        ],
        corrections);
}

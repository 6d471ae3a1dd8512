namespace AriGen.Spec.Tests;

/// <summary>What a message says about a type that is not there.</summary>
public sealed class MeantTests
{
    [Theory]
    [InlineData("List[lamp]", "The type 'List[lamp]' is unknown; the value is carried as JSON; did you mean 'List[Lamp]'?")]
    [InlineData("List[List[lamp]]", "The type 'List[List[lamp]]' is unknown; the value is carried as JSON; did you mean 'List[List[Lamp]]'?")]
    [InlineData("String", "There is no model 'String'; did you mean 'string'?")]
    [InlineData("integer", "The type 'integer' is unknown; the value is carried as JSON; did you mean 'int'?")]
    [InlineData("Lammp", "There is no model 'Lammp'; did you mean 'Lamp'?")]
    [InlineData("octopus", "The type 'octopus' is unknown; the value is carried as JSON")]
    [InlineData("Octopus", "There is no model 'Octopus'")]
    [InlineData("Map[string]", "The type 'Map[string]' is unknown; the value is carried as JSON")]
    public void An_unknown_type_is_compared_with_those_that_are_there(string type, string message)
    {
        SpecResult result = Specs.Read(
        [
            new("resources.json", """{ "apiVersion": "1", "swaggerVersion": "1.1", "apis": [ { "path": "/api-docs/lamps.{format}" } ] }"""),
            new("api-docs/lamps.json", $$"""
                { "swaggerVersion": "1.1", "apis": [], "models": { "Lamp": { "id": "Lamp", "properties": { "next": { "type": "{{type}}" } } } } }
                """),
        ]);

        Assert.Equal([message], result.Diagnostics.Select(diagnostic => diagnostic.Message));
    }
}

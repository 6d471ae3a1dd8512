using System.Text.Json.Nodes;

namespace AriGen.Spec.Tests.Schema;

/// <summary>The schema of a version takes all that a server of that version sent.</summary>
public sealed class TrafficTests
{
    [Theory]
    [InlineData("16.28.0", 384)]
    [InlineData("22.10.1", 869)]
    public void Every_event_of_a_server_is_valid(string version, int count)
    {
        ExportedSchema schema = ExportedSchema.Of(version);
        string[] events = [.. new Traffic(version).Events];

        Assert.Equal(count, events.Length);
        Assert.Empty(events.SelectMany(json => ExportedSchema.Refusals(schema.Root, json)).Distinct());
    }

    [Theory]
    [InlineData("16.28.0", 1319)]
    [InlineData("22.10.1", 1590)]
    public void Every_answer_of_a_server_is_valid(string version, int count)
    {
        ExportedSchema schema = ExportedSchema.Of(version);
        (string Model, string Json)[] answers = [.. new Traffic(version).Answers];

        Assert.Equal(count, answers.Length);
        Assert.Empty(answers.SelectMany(answer => ExportedSchema.Refusals(schema.Model(answer.Model), answer.Json).Select(line => $"{answer.Model}: {line}")).Distinct());
    }

    [Theory]
    [InlineData("16.28.0")]
    [InlineData("22.10.1")]
    public void An_event_without_its_time_or_of_an_unknown_type_is_not(string version)
    {
        ExportedSchema schema = ExportedSchema.Of(version);
        foreach (IGrouping<string, JsonObject> type in new Traffic(version).Events.Select(json => JsonNode.Parse(json)!.AsObject()).GroupBy(json => (string)json["type"]!))
        {
            JsonObject untimed = type.First();
            JsonObject unknown = untimed.DeepClone().AsObject();
            untimed.Remove("timestamp");
            unknown["type"] = type.Key + "Again";
            Assert.NotEmpty(ExportedSchema.Refusals(schema.Root, untimed.ToJsonString()));
            Assert.NotEmpty(ExportedSchema.Refusals(schema.Root, unknown.ToJsonString()));
        }
    }

    [Fact]
    public void An_event_that_claims_to_be_another_is_not()
    {
        string start = new Traffic("22.10.1").Events.First(json => json.Contains("\"StasisStart\"", StringComparison.Ordinal));
        string claim = start.Replace("\"StasisStart\"", "\"Dial\"", StringComparison.Ordinal);

        Assert.NotEqual(start, claim);
        Assert.NotEmpty(ExportedSchema.Refusals(ExportedSchema.Of("22.10.1").Root, claim));
    }
}

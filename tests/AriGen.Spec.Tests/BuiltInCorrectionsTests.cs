using System.Text.Json;

namespace AriGen.Spec.Tests;

public sealed class BuiltInCorrectionsTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(Repository.Specs, "corrections.json"));

    [Fact]
    public void The_embedded_file_is_sound()
    {
        Assert.Equal(SpecDocumentKind.Corrections, SpecCorrections.BuiltIn.Kind);
        Assert.Empty(SpecCorrections.BuiltIn.Diagnostics);
    }

    [Theory]
    [MemberData(nameof(Specs.VersionRows), MemberType = typeof(Specs))]
    public void It_applies_to_every_bundled_version_without_a_fault(string version)
    {
        // What does not fit is skipped in silence, unless the file is the user's own.
        SpecDocument own = SpecCorrections.Read(new SpecText("corrections.json", Text));

        Assert.Empty(Specs.Link(Specs.Texts(version), own).Diagnostics);
        Assert.Empty(Specs.Link(Specs.Texts(version), SpecCorrections.BuiltIn).Diagnostics);
    }

    [Fact]
    public void Every_place_exists_in_some_bundled_version()
    {
        HashSet<string> places =
        [
            .. Repository.Versions.SelectMany(v => Places(Specs.Read(v).Model)),
            .. Repository.Versions.SelectMany(v => Places(Specs.Read(Specs.Texts(v), SpecCorrections.BuiltIn).Model)),
        ];
        foreach (JsonElement entry in JsonDocument.Parse(Text).RootElement.GetProperty("corrections").EnumerateArray())
        {
            foreach (string at in Targets(entry).Where(_ => !entry.TryGetProperty("addModel", out JsonElement _)))
            {
                string place = entry.TryGetProperty("add", out _) ? at[..at.IndexOf('.', StringComparison.Ordinal)] : at;
                Assert.Contains(place, places);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Specs.VersionRows), MemberType = typeof(Specs))]
    public void The_corrections_show_in_the_model(string version)
    {
        ApiModel plain = Specs.Read(version).Model;
        ApiModel corrected = Specs.Read(Specs.Texts(version), SpecCorrections.BuiltIn).Model;
        string[] changed = [.. ModelFacts.Print(corrected).Except(ModelFacts.Print(plain))];

        Assert.Contains("    local_ssrc: long required", changed);
        Assert.Contains("    txmes: int name=TxMediaExperienceScore", changed);
        Assert.Contains("    body variables: Map[variable]", changed);
        Assert.Contains("    body filter: EventFilter argument", changed);
        Assert.Contains("  model EventType", changed);
        Assert.Contains("    allowed: List[EventType]", changed);
        Assert.Contains("    query dtmf: string required name=Digits", changed);
        Assert.Contains("    creationtime: Date required name=CreationTime", changed);
        Assert.Contains("    query between: int default=100 unit=Milliseconds", changed);
        Assert.Contains("    query value: string argument", changed);
        Assert.Contains(changed, static line => line.StartsWith("    query direction: string required", StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Specs.VersionRows), MemberType = typeof(Specs))]
    public void Parameters_that_name_what_is_created_are_known(string version)
    {
        ApiModel model = Specs.Read(Specs.Texts(version), SpecCorrections.BuiltIn).Model;
        string[] newIds = [.. from resource in model.Resources
                              from operation in resource.Operations
                              from parameter in operation.Parameters
                              where parameter.IsNewId
                              select $"{resource.Name}.{operation.Nickname}({parameter.Name})"];

        Assert.Equal(
            [
                "channels.originate(channelId)", "channels.create(channelId)", "channels.play(playbackId)",
                "channels.snoopChannel(snoopId)", "channels.externalMedia(channelId)", "bridges.create(bridgeId)",
                "bridges.play(playbackId)",
            ],
            newIds);
    }

    [Fact]
    public void A_bridge_is_created_with_its_id_in_the_path()
    {
        ApiModel model = Specs.Read(Specs.Texts("22.10.1"), SpecCorrections.BuiltIn).Model;
        ApiOperation create = model.Resources.Single(r => r.Name == "bridges").Operations.Single(o => o.Nickname == "create");
        ApiParameter id = create.Parameters.Single(p => p.Name == "bridgeId");

        Assert.Equal("/bridges/{bridgeId}", create.Path.Text);
        Assert.Equal(ApiParameterLocation.Path, id.Location);
        Assert.False(id.Required);
    }

    private static IEnumerable<string> Targets(JsonElement entry)
    {
        JsonElement at = entry.GetProperty("at");
        return at.ValueKind == JsonValueKind.Array ? at.EnumerateArray().Select(a => a.GetString()!) : [at.GetString()!];
    }

    private static IEnumerable<string> Places(ApiModel model)
    {
        foreach (ApiType type in model.Types)
        {
            yield return type.Name;
            foreach (ApiProperty property in type.Properties)
            {
                yield return $"{type.Name}.{property.Name}";
            }
        }

        foreach (ApiOperation operation in model.Resources.SelectMany(r => r.Operations))
        {
            yield return $"{operation.Resource}.{operation.Nickname}";
            foreach (ApiParameter parameter in operation.Parameters)
            {
                yield return $"{operation.Resource}.{operation.Nickname}({parameter.Name})";
            }
        }
    }
}

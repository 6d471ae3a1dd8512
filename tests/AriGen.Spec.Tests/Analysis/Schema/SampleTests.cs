using System.Text.Json.Nodes;

namespace AriGen.Spec.Tests.Schema;

/// <summary>Each model of each version, also those that no capture has: sound ones are valid, damaged ones are not.</summary>
public sealed class SampleTests
{
    [Theory]
    [MemberData(nameof(Specs.VersionRows), MemberType = typeof(Specs))]
    public void A_model_with_all_its_members_and_more_is_valid(string version)
    {
        ExportedSchema schema = ExportedSchema.Of(version);
        var sample = new Sample(schema.Api);
        foreach (ApiType type in sample.Leaves)
        {
            JsonObject json = sample.Of(type);
            json["from_a_newer_server"] = new JsonArray(1, "a");
            Assert.Empty(ExportedSchema.Refusals(schema.Model(type.Name), json.ToJsonString()));
        }
    }

    [Theory]
    [MemberData(nameof(Specs.VersionRows), MemberType = typeof(Specs))]
    public void A_member_may_be_missing_unless_it_is_required(string version)
    {
        ExportedSchema schema = ExportedSchema.Of(version);
        var sample = new Sample(schema.Api);
        foreach ((ApiType type, ApiProperty property) in sample.Leaves.SelectMany(type => sample.Members(type).Select(property => (type, property))))
        {
            JsonObject json = sample.Of(type);
            json.Remove(property.Name);
            bool isValid = !ExportedSchema.Refusals(schema.Model(type.Name), json.ToJsonString()).Any();
            Assert.True(isValid != property.Required, $"{type.Name} without {property.Name}: {isValid}");
        }
    }

    [Theory]
    [MemberData(nameof(Specs.VersionRows), MemberType = typeof(Specs))]
    public void A_member_of_another_type_is_refused(string version)
    {
        ExportedSchema schema = ExportedSchema.Of(version);
        var sample = new Sample(schema.Api);
        foreach ((ApiType type, ApiProperty property) in sample.Leaves.SelectMany(type => sample.Members(type).Select(property => (type, property))))
        {
            if (Sample.Misfit(property.Type) is { } misfit)
            {
                JsonObject json = sample.Of(type);
                json[property.Name] = misfit;
                Assert.True(ExportedSchema.Refusals(schema.Model(type.Name), json.ToJsonString()).Any(), $"{type.Name}.{property.Name} as {misfit.ToJsonString()}");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Specs.VersionRows), MemberType = typeof(Specs))]
    public void A_branch_of_the_union_takes_its_own_type_and_no_other(string version)
    {
        ExportedSchema schema = ExportedSchema.Of(version);
        var sample = new Sample(schema.Api);
        ApiType[] events = [.. sample.Events];

        Assert.Equal(events.Select(type => type.Name).Order(), schema.Root.OneOf.Select(branch => branch.ActualSchema.Title!).Order());
        foreach (ApiType type in events)
        {
            string json = sample.Of(type).ToJsonString();
            Assert.Equal([type.Name], schema.Root.OneOf.Where(branch => !ExportedSchema.Refusals(branch, json).Any()).Select(branch => branch.ActualSchema.Title));
            Assert.Empty(ExportedSchema.Refusals(schema.Root, json));
        }
    }
}

namespace AriGen.Spec.Tests;

/// <summary>Two operations are one capability where they differ only in the place of the new ID.</summary>
public sealed class CapabilityTests
{
    private static readonly ApiTypeRef Lamp = new(ApiTypeKind.Model, "Lamp");
    private static readonly ApiParameter Colour = Parameter("colour", ApiParameterLocation.Query);

    private static readonly ApiOperation Plain = Operation("make", "/lamps", Colour, Parameter("lampId", ApiParameterLocation.Query));
    private static readonly ApiOperation WithId = Operation("makeUnder", "/lamps/{lampId}", Parameter("lampId", ApiParameterLocation.Path), Colour);

    public static TheoryData<string, ApiOperation, ApiOperation> Different => new()
    {
        { "another method", Plain, WithId with { Method = "PUT" } },
        { "not made but read", Plain with { Method = "GET" }, WithId with { Method = "GET" } },
        { "another answer", Plain, WithId with { Returns = new(ApiTypeKind.Model, "Bulb") } },
        { "nothing is made", Plain with { Returns = new(ApiTypeKind.Void) }, WithId with { Returns = new(ApiTypeKind.Void) } },
        { "another path", Plain, WithId with { Path = ApiPath.Parse("/lights/{lampId}") } },
        { "more than the ID in the path", Plain, WithId with { Path = ApiPath.Parse("/lamps/new/{lampId}") } },
        { "a parameter more", Plain, WithId with { Parameters = new([.. WithId.Parameters, Parameter("size", ApiParameterLocation.Query)]) } },
        { "a parameter less", Plain, WithId with { Parameters = new([WithId.Parameters[0]]) } },
        { "another type", Plain, WithId with { Parameters = new([WithId.Parameters[0], Colour with { Type = new(ApiTypeKind.Int) }]) } },
        { "another default", Plain, WithId with { Parameters = new([WithId.Parameters[0], Colour with { DefaultValue = "red" }]) } },
        { "required in one", Plain, WithId with { Parameters = new([WithId.Parameters[0], Colour with { Required = true }]) } },
        { "an ID that must be given", Plain with { Parameters = new([Colour, Plain.Parameters[1] with { Required = true }]) }, WithId },
        { "an ID that is one of a few", Plain with { Parameters = new([Colour, Plain.Parameters[1] with { Values = new(["a"]) }]) }, WithId },
        { "an ID that is a number", Plain, WithId with { Parameters = new([WithId.Parameters[0] with { Type = new(ApiTypeKind.Int) }, Colour]) } },
        {
            "something that is chosen, not made",
            Plain with { Parameters = new([Colour]) },
            Operation("makeIn", "/lamps/{room}", Parameter("room", ApiParameterLocation.Path), Colour)
        },
    };

    [Fact]
    public void Operations_that_differ_in_the_place_of_the_id_are_one()
    {
        ApiCapability capability = Assert.Single(Capabilities(WithId, Plain));

        Assert.Same(WithId, capability.IdForm);
        Assert.Equal(("make", "/lamps/{lampId}"), (capability.Operation.Nickname, capability.Operation.Path.Text));
        ApiParameter id = Plain.Parameters[1] with { Location = ApiParameterLocation.Path, IsNewId = true };
        Assert.Equal([Colour, id], capability.Operation.Parameters);
    }

    [Fact]
    public void An_id_that_only_the_path_has_is_told_by_its_name()
    {
        ApiOperation bare = Plain with { Parameters = new([Colour]) };

        ApiCapability capability = Assert.Single(Capabilities(bare, WithId));
        Assert.Equal([Colour, WithId.Parameters[0] with { Required = false, IsNewId = true }], capability.Operation.Parameters);
    }

    [Theory]
    [MemberData(nameof(Different))]
    public void Operations_that_differ_in_anything_else_stay_two(string difference, ApiOperation plain, ApiOperation withId)
        => Assert.True(Capabilities(plain, withId).Select(capability => capability.Operation).SequenceEqual([plain, withId]), difference);

    [Fact]
    public void The_errors_of_both_are_documented()
    {
        ApiOperation merged = Assert.Single(Capabilities(
            Plain with { Errors = new([new ApiError(400, "Bad."), new ApiError(409, "In use.")]) },
            WithId with { Errors = new([new ApiError(409, "Taken."), new ApiError(500, "Broken.")]) })).Operation;

        Assert.Equal([new ApiError(400, "Bad."), new ApiError(409, "In use."), new ApiError(500, "Broken.")], merged.Errors);
    }

    [Fact]
    public void No_operation_is_lost_in_a_chain()
    {
        ApiOperation[] chain =
        [
            Operation("one", "/lamps", Parameter("a", ApiParameterLocation.Query), Parameter("b", ApiParameterLocation.Query)),
            Operation("two", "/lamps/{a}", Parameter("a", ApiParameterLocation.Path), Parameter("b", ApiParameterLocation.Query)),
            Operation("three", "/lamps/{a}/{b}", Parameter("a", ApiParameterLocation.Path), Parameter("b", ApiParameterLocation.Path)),
        ];

        Assert.Equal(["one two", "three "], Capabilities(chain).Select(capability => $"{capability.Operation.Nickname} {capability.IdForm?.Nickname}"));
    }

    [Fact]
    public void The_operation_that_opens_the_event_socket_is_not_among_them()
        => Assert.Empty(Capabilities(Plain with { Method = "GET", IsWebSocket = true }));

    [Theory]
    [MemberData(nameof(Specs.VersionRows), MemberType = typeof(Specs))]
    public void The_bundled_api_docs_have_these_pairs(string version)
    {
        ApiModel model = Specs.Read(Specs.Texts(version), SpecCorrections.BuiltIn).Model;

        Assert.Equal(
            [
                "channels.originate originateWithId", "channels.play playWithId", "channels.snoopChannel snoopChannelWithId",
                "bridges.create createWithId", "bridges.play playWithId",
            ],
            from resource in model.Resources
            from capability in resource.FindCapabilities()
            where capability.IdForm is not null
            select $"{resource.Name}.{capability.Operation.Nickname} {capability.IdForm!.Nickname}");
    }

    private static IEnumerable<ApiCapability> Capabilities(params ApiOperation[] operations)
        => new ApiResource("lamps", "Lamps.", default, default, new(operations)).FindCapabilities();

    private static ApiOperation Operation(string nickname, string path, params ApiParameter[] parameters)
        => new("lamps", nickname, "POST", ApiPath.Parse(path), "Makes a lamp.", "", Lamp, default, new(parameters), default, false);

    private static ApiParameter Parameter(string name, ApiParameterLocation location)
        => new(name, location, new(ApiTypeKind.String), location == ApiParameterLocation.Path, false, null, default, null, "", false);
}

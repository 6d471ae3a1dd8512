namespace AriGen.Spec.Tests.Schema;

/// <summary>What the bundled api-docs have no example of, and a patched server may have.</summary>
public sealed class OddApiTests
{
    private static readonly ApiTypeRef Text = new(ApiTypeKind.String);
    private static readonly ApiTypeRef Whole = new(ApiTypeKind.Int);

    [Theory]
    [InlineData("{\"level\":0}", true)]
    [InlineData("{\"level\":10}", true)]
    [InlineData("{\"level\":-1}", false)]
    [InlineData("{\"level\":11}", false)]
    [InlineData("{\"levels\":[0,10]}", true)]
    [InlineData("{\"levels\":[11]}", false)]
    [InlineData("{\"code\":2}", true)]
    [InlineData("{\"code\":3}", true)]
    [InlineData("{\"code\":\"2\"}", false)]
    public void Bounds_hold_and_known_values_do_not(string json, bool isValid)
    {
        ExportedSchema schema = ExportedSchema.Of(Api(
            Type("Odd", Property("level", Whole, range: new ApiRange(0, 10)), Property("levels", new(ApiTypeKind.List, null, Whole), range: new ApiRange(0, 10)), Property("code", Whole, values: ["1", "2"]))));

        Assert.Equal(isValid, !ExportedSchema.Refusals(schema.Model("Odd"), json).Any());
    }

    [Fact]
    public void A_base_as_a_member_is_any_of_those_that_inherit()
    {
        ExportedSchema schema = ExportedSchema.Of(Api(
            Type("Shape", Property("kind", Text)) with { Discriminator = "kind", SubTypes = EquatableArray.ToEquatableArray(["Circle", "Square"]) },
            Type("Circle", Property("radius", Whole, true)) with { Base = "Shape" },
            Type("Square", Property("side", Whole, true)) with { Base = "Shape" },
            Type("Drawing", Property("shape", new(ApiTypeKind.Model, "Shape"), true), Property("shapes", new(ApiTypeKind.List, null, new(ApiTypeKind.Model, "Shape"))))));

        Assert.Empty(ExportedSchema.Refusals(schema.Model("Drawing"), """{"shape":{"kind":"Circle","radius":1},"shapes":[{"kind":"Square","side":1}]}"""));
        Assert.NotEmpty(ExportedSchema.Refusals(schema.Model("Drawing"), """{"shape":{"kind":"Circle","side":1}}"""));
        Assert.NotEmpty(ExportedSchema.Refusals(schema.Model("Drawing"), """{"shape":{"radius":1}}"""));
        Assert.NotEmpty(ExportedSchema.Refusals(schema.Model("Drawing"), """{"shape":{"kind":"Shape"}}"""));
    }

    [Fact]
    public void A_name_that_a_reference_had_to_escape_is_written_as_in_code()
    {
        ExportedSchema schema = ExportedSchema.Of(Api(
            Type("A/B~C d", Property("$ref", Text, true), Property("x y", Whole)),
            Type("User", Property("one", new(ApiTypeKind.Model, "A/B~C d"), true))));

        Assert.Equal("A/B~C d", schema.Model("ABCD").Title);
        Assert.Empty(ExportedSchema.Refusals(schema.Model("User"), """{"one":{"$ref":"a"}}"""));
        Assert.NotEmpty(ExportedSchema.Refusals(schema.Model("User"), """{"one":{"$ref":7}}"""));
    }

    [Fact]
    public void Without_events_the_root_takes_anything()
        => Assert.Empty(ExportedSchema.Refusals(ExportedSchema.Of(Api(Type("Alone"))).Root, "{}"));

    private static ApiModel Api(params ApiType[] types) => new("1.0.0", default, types.ToEquatableArray());

    private static ApiType Type(string name, params ApiProperty[] properties) => new(name, "odd", "", null, null, default, properties.ToEquatableArray());

    private static ApiProperty Property(string name, ApiTypeRef type, bool required = false, string[]? values = null, ApiRange? range = null)
        => new(name, type, required, (values ?? []).ToEquatableArray(), range, "");
}

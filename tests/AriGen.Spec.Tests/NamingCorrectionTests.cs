namespace AriGen.Spec.Tests;

/// <summary>Corrections that say how an element looks in C#.</summary>
public sealed class NamingCorrectionTests
{
    [Fact]
    public void A_name_is_given_to_every_kind_of_element()
    {
        ApiModel model = Read("""
            { "at": "Channel", "name": "Line" },
            { "at": "Channel.accountcode", "name": "AccountCode" },
            { "at": "channels.hangup", "name": "End" },
            { "at": "channels.hangup(reason_code)", "name": "Code" }
            """);

        Assert.Equal(("Channel", "Line"), (Channel(model).Name, Channel(model).PascalName));
        Assert.Equal("AccountCode", Property(model, "accountcode").PascalName);
        Assert.Equal("Language", Property(model, "language").PascalName);
        Assert.Equal(("hangup", "End"), (Operation(model, "hangup").Nickname, Operation(model, "hangup").PascalName));
        Assert.Equal("Code", Parameter(model, "hangup", "reason_code").PascalName);
    }

    [Fact]
    public void Values_and_their_type_have_names_and_unknown_values_are_skipped()
    {
        ApiModel model = Read("""
            { "at": "Channel.state", "valueType": "LineState", "valueNames": { "Rsrved": "Reserved", "Later": "Later" } }
            """);

        ApiValueNames names = Property(model, "state").ValueNames!;
        Assert.Equal(("LineState", "Reserved", null), (names.Type, names.Of("Rsrved"), names.Of("Up")));
    }

    [Fact]
    public void A_unit_makes_a_whole_number_a_duration()
    {
        ApiModel model = Read("""
            { "at": ["channels.dial(timeout)", "ChannelDtmfReceived.duration_ms"], "unit": "ms", "evidence": "x" },
            { "at": "channels.originate(timeout)", "unit": "s", "infinite": -1, "evidence": "x" }
            """);

        Assert.Equal(new ApiDuration(ApiTimeUnit.Milliseconds, null), Parameter(model, "dial", "timeout").Duration);
        Assert.Equal(new ApiDuration(ApiTimeUnit.Seconds, -1), Parameter(model, "originate", "timeout").Duration);
        Assert.Equal(ApiTypeKind.Int, Parameter(model, "originate", "timeout").Type.Kind);
    }

    [Fact]
    public void A_later_type_ends_a_duration()
        => Assert.Null(Parameter(
            Read("""
                { "at": "channels.dial(timeout)", "unit": "s", "evidence": "x" },
                { "at": "channels.dial(timeout)", "type": "string", "evidence": "x" }
                """),
            "dial",
            "timeout").Duration);

    [Fact]
    public void An_argument_stays_optional_for_the_server()
    {
        ApiParameter value = Parameter(Read("""{ "at": "channels.setChannelVar(value)", "argument": true, "evidence": "x" }"""), "setChannelVar", "value");

        Assert.Equal((true, false), (value.IsArgument, value.Required));
    }

    [Fact]
    public void A_later_name_replaces_an_earlier_one_and_frees_it()
    {
        ApiModel model = Read("""
            { "at": "Channel", "name": "Line" }, { "at": "Channel", "name": "Leg" }, { "at": "Bridge", "name": "Line" }
            """);

        Assert.Equal(["Leg", "Line"], model.Types.Where(t => t.Name is "Channel" or "Bridge").OrderByDescending(t => t.Name).Select(t => t.PascalName));
    }

    [Fact]
    public void A_name_stands_in_the_entry_that_adds_a_property()
    {
        ApiModel model = Read("""{ "at": "Channel.holdtime", "name": "HoldTime", "add": { "type": "int" }, "evidence": "x" }""");

        Assert.Equal("HoldTime", Property(model, "holdtime").PascalName);
    }

    private static ApiModel Read(string entries)
    {
        SpecDocument mine = SpecCorrections.Read(new SpecText("mine.json", "{ \"corrections\": [ " + entries + " ] }"));
        SpecResult result = Specs.Read(Specs.Texts("22.10.1"), mine);
        Assert.Empty(result.Diagnostics);
        return result.Model;
    }

    private static ApiType Channel(ApiModel model) => model.Types.Single(t => t.Name == "Channel");

    private static ApiProperty Property(ApiModel model, string name) => Channel(model).Properties.Single(p => p.Name == name);

    private static ApiOperation Operation(ApiModel model, string nickname)
        => model.Resources.Single(r => r.Name == "channels").Operations.Single(o => o.Nickname == nickname);

    private static ApiParameter Parameter(ApiModel model, string nickname, string name)
        => Operation(model, nickname).Parameters.Single(p => p.Name == name);
}

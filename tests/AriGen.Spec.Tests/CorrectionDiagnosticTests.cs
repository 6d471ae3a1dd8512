namespace AriGen.Spec.Tests;

public sealed class CorrectionDiagnosticTests
{
    /// <summary>Each an entry, or a whole file where it is not in braces, with a mark where the diagnostic stands.</summary>
    public static IEnumerable<TheoryDataRow<string, string[]>> Rows =>
    [
        new("«{}", ["ARIGEN045"]) { TestDisplayName = "no corrections" },
        new("{ \"corrections\": [", ["ARIGEN001"]) { TestDisplayName = "no JSON" },
        Entry("'at': 'Channel.id', 'evidence': 'x', 'type': 'long', «'requird': true", "ARIGEN035"),
        Entry("'at': «'Channel.id(', 'evidence': 'x', 'type': 'long'", "ARIGEN036"),
        Entry("'at': ['Channel.id', «'a.b.c'], 'evidence': 'x', 'type': 'long'", "ARIGEN036"),
        Entry("'at': «'', 'evidence': 'x', 'type': 'long'", "ARIGEN036"),
        Entry("'evidence': 'x', 'type': 'long'", "ARIGEN004", marksEntry: true),
        Entry("'at': 'Channel.id', 'type': 'long'", "ARIGEN037", marksEntry: true),
        Entry("'at': 'Channel.id', 'name': 'Key', 'required': false", "ARIGEN037", marksEntry: true),
        Entry("'at': 'Channel.id', 'type': 'long', 'evidence': ' '", "ARIGEN037", marksEntry: true),
        Entry("'at': 'Channel.id', 'evidence': 'x', 'type': «'Map[strin]'", "ARIGEN038"),
        Entry("'at': 'Channel.id', 'evidence': 'x', 'type': «'NoSuchModel'", "ARIGEN038"),
        Entry("'at': «'Channel.id', 'evidence': 'x'", "ARIGEN039"),
        Entry("'at': 'Channel', 'evidence': 'x', «'type': 'long'", "ARIGEN039"),
        Entry("'at': 'channels.list', 'evidence': 'x', «'newId': true", "ARIGEN039"),
        Entry("'at': 'Channel', 'evidence': 'x', «'after': 'id'", "ARIGEN039"),
        Entry("'at': 'channels.hangup', 'evidence': 'x', 'path': «'/channels/hangup'", "ARIGEN039"),
        Entry("'at': 'channels.hangup', 'evidence': 'x', 'path': «'/channels/{channelId}/{reason}'", "ARIGEN039"),
        Entry("'at': 'channels.hangup', 'evidence': 'x', 'path': «'/channels/{channelId}/{nothing}'", "ARIGEN039"),
        Entry("'at': «'channels.hangup(channelId)', 'evidence': 'x', 'body': 'whole'", "ARIGEN039"),
        Entry("'at': «'channels.originate(endpoint)', 'evidence': 'x', 'body': 'whole'", "ARIGEN039"),
        Entry("'at': 'Channel.id', 'evidence': 'x', 'required': «'no'", "ARIGEN006"),
        Entry("'at': 'Channel.id', 'evidence': 'x', 'type': «5", "ARIGEN006"),
        Entry("'at': «7, 'evidence': 'x', 'type': 'long'", "ARIGEN006"),
        Entry("'at': 'applications.filter(filter)', 'evidence': 'x', 'body': «'half'", "ARIGEN006"),
        Entry("'at': 'X', 'evidence': 'x', 'addModel': «{}", "ARIGEN006"),
        Entry("'at': 'Channel.id', 'name': «'id'", "ARIGEN006"),
        Entry("'at': 'Channel.id', 'name': «'Two Words'", "ARIGEN006"),
        Entry("'at': 'Channel.id', 'name': «7", "ARIGEN006"),
        Entry("'at': 'Channel.state', 'valueNames': «'Up'", "ARIGEN006"),
        Entry("'at': 'Channel.state', 'valueNames': { 'Up': «'up' }", "ARIGEN006"),
        Entry("'at': 'channels.dial(timeout)', 'evidence': 'x', 'unit': «'min'", "ARIGEN006"),
        Entry("'at': 'channels.dial(timeout)', 'evidence': 'x', 'unit': 's', 'infinite': «'never'", "ARIGEN006"),
        Entry("'at': 'channels.dial(timeout)', 'evidence': 'x', «'infinite': 0", "ARIGEN039"),
        Entry("'at': 'Channel', 'evidence': 'x', «'unit': 's'", "ARIGEN039"),
        Entry("'at': «'Channel.id', 'evidence': 'x', 'unit': 's'", "ARIGEN039"),
        Entry("'at': «'channels.dial(caller)', 'evidence': 'x', 'unit': 's'", "ARIGEN039"),
        Entry("'at': «'Channel.id', 'valueNames': { 'a': 'B' }", "ARIGEN039"),
        Entry("'at': 'Channel', «'valueType': 'Kind'", "ARIGEN039"),
        Entry("'at': 'Channel.id', 'evidence': 'x', «'argument': true", "ARIGEN039"),
        Entry("'at': «'channels.dial(channelId)', 'evidence': 'x', 'argument': true", "ARIGEN039"),
        Entry("'at': «'Channel', 'name': 'Bridge'", "ARIGEN022"),
        Entry("'at': «'Channel.id', 'name': 'ProtocolId'", "ARIGEN022"),
        Entry("'at': «'channels.hangup', 'name': 'Ring'", "ARIGEN022"),
        Entry("'at': «'channels.hangup(reason)', 'name': 'ReasonCode'", "ARIGEN022"),
        Entry("'at': 'Channel.extra', 'evidence': 'x', 'add': «{}", "ARIGEN004"),
        Entry("'at': «'Channel.protocolId', 'evidence': 'x', 'add': { 'type': 'string' }", "ARIGEN022"),
    ];

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_invalid_correction_is_named_and_left_out(string text, string[] ids)
    {
        int mark = text.IndexOf('«', StringComparison.Ordinal);
        var file = new SpecText("mine.json", text.Replace("«", "", StringComparison.Ordinal));

        SpecResult result = Specs.Read(Specs.Texts("22.10.1"), SpecCorrections.Read(file));

        Assert.Equal(SpecDocumentKind.Corrections, SpecCorrections.Read(file).Kind);
        Assert.Equal(ids, result.Diagnostics.Select(f => f.Kind.Id));
        Assert.All(result.Diagnostics, f => Assert.Equal(("mine.json", mark < 0 ? file.Text.Length : mark), (f.Path, f.Offset)));
        Assert.Equal(Specs.Read("22.10.1").Model, result.Model);
    }

    [Theory]
    [InlineData("protocol_id", "state", "id name state protocol_id caller")]
    [InlineData("caller", "id", "id caller protocol_id name state")]
    [InlineData("name", "name", "id protocol_id name state caller")]
    [InlineData("name", "unknown", "id protocol_id name state caller")]
    public void Property_with_after_follows_the_one_that_is_named(string property, string after, string order)
    {
        string text = Text($"'at': 'Channel.{property}', 'evidence': 'x', 'after': '{after}'");

        SpecResult result = Specs.Read(Specs.Texts("22.10.1"), SpecCorrections.Read(new SpecText("mine.json", text)));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(order, string.Join(' ', result.Model.Types.Single(static type => type.Name == "Channel").Properties.Take(5).Select(static p => p.Name)));
    }

    [Fact]
    public void What_an_older_version_lacks_is_skipped_without_a_word()
    {
        string text = Text("'at': ['NoModel.x', 'Channel.nothing', 'nothing.list', 'channels.nothing', 'channels.list(nothing)', 'Channel.y'], 'evidence': 'x', 'type': 'long'");

        SpecResult result = Specs.Read(Specs.Texts("16.28.0"), SpecCorrections.Read(new SpecText("mine.json", text)));

        Assert.Empty(result.Diagnostics);
        Assert.Equal(Specs.Read("16.28.0").Model, result.Model);
    }

    [Fact]
    public void A_later_file_goes_before_an_earlier_one()
    {
        SpecDocument mine = SpecCorrections.Read(new SpecText("mine.json", Text("'at': 'RTPstat.local_ssrc', 'evidence': 'x', 'type': 'double', 'required': false")));

        ApiModel model = Specs.Read(Specs.Texts("22.10.1"), SpecCorrections.BuiltIn, mine).Model;

        ApiProperty ssrc = model.Types.Single(t => t.Name == "RTPstat").Properties.Single(p => p.Name == "local_ssrc");
        Assert.Equal((ApiTypeKind.Double, false), (ssrc.Type.Kind, ssrc.Required));
    }

    [Fact]
    public void An_answer_can_be_corrected_too()
    {
        SpecDocument mine = SpecCorrections.Read(new SpecText("mine.json", Text("'at': 'sounds.list', 'evidence': 'x', 'type': 'Map[List[Sound]]'")));

        ApiModel model = Specs.Read(Specs.Texts("22.10.1"), mine).Model;

        Assert.Equal("Map[List[Sound]]", model.Resources.Single(r => r.Name == "sounds").Operations[0].Returns.ToString());
    }

    private static TheoryDataRow<string, string[]> Entry(string members, string id, bool marksEntry = false)
        => new(Text(members, marksEntry), [id]) { TestDisplayName = $"{id} {members}" };

    private static string Text(string members, bool marksEntry = false)
        => "{ \"corrections\": [ " + (marksEntry ? "«" : "") + "{ " + members.Replace('\'', '"') + " } ] }";
}

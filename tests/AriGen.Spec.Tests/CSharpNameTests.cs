namespace AriGen.Spec.Tests;

public sealed class CSharpNameTests
{
    [Theory]
    [InlineData("sendDTMF", "SendDtmf", "sendDtmf")]
    [InlineData("absorbDTMF", "AbsorbDtmf", "absorbDtmf")]
    [InlineData("NOT_INUSE", "NotInuse", "notInuse")]
    [InlineData("transfer_progress", "TransferProgress", "transferProgress")]
    [InlineData("rtpstatistics", "Rtpstatistics", "rtpstatistics")]
    [InlineData("protocol_id", "ProtocolId", "protocolId")]
    [InlineData("Dialing Offhook", "DialingOffhook", "dialingOffhook")]
    [InlineData("Pre-ring", "PreRing", "preRing")]
    [InlineData("busy", "Busy", "busy")]
    [InlineData("BUSY", "Busy", "busy")]
    [InlineData("channelId", "ChannelId", "channelId")]
    [InlineData("continueInDialplan", "ContinueInDialplan", "continueInDialplan")]
    [InlineData("local_maxmes", "LocalMaxmes", "localMaxmes")]
    [InlineData("a.b:c", "ABC", "aBC")]
    [InlineData("ID", "Id", "id")]
    [InlineData("callerID", "CallerId", "callerId")]
    [InlineData("CallerID", "CallerId", "callerId")]
    [InlineData("DialplanCEP", "DialplanCep", "dialplanCep")]
    [InlineData("IN_USE", "InUse", "inUse")]
    [InlineData("UP", "Up", "up")]
    [InlineData("maxIO", "MaxIO", "maxIO")]
    [InlineData("IDs", "IDs", "iDs")]
    [InlineData("RTPstat", "RTPstat", "rtPstat")]
    [InlineData("2nd", "_2nd", "_2nd")]
    [InlineData("__x__", "X", "x")]
    [InlineData("default", "Default", "@default")]
    [InlineData("CLASS", "Class", "@class")]
    [InlineData("await", "Await", "@await")]
    [InlineData("číslo linky", "ČísloLinky", "čísloLinky")]
    [InlineData("电话", "电话", "电话")]
    [InlineData("a\0b", "AB", "aB")]
    [InlineData("*", "", "")]
    [InlineData("", "", "")]
    [InlineData("_", "", "")]
    public void Names_are_made_of_words(string name, string pascal, string camel)
        => Assert.Equal((pascal, camel), (CSharpName.Pascal(name), CSharpName.Camel(name)));

    [Theory]
    [InlineData("RTPstat", "RTPstat")]
    [InlineData("CallerID", "CallerID")]
    [InlineData("RESTResponse", "RESTResponse")]
    [InlineData("channel", "Channel")]
    [InlineData("Some-Model", "SomeModel")]
    public void A_model_is_known_by_its_wire_name_if_that_can_be_a_type(string name, string type)
        => Assert.Equal(type, CSharpName.Type(name));

    [Theory]
    [InlineData("a1", true)]
    [InlineData("_", true)]
    [InlineData("class", true)]
    [InlineData("1a", false)]
    [InlineData("a-b", false)]
    [InlineData("", false)]
    public void Identifiers_are_told_apart(string name, bool isIdentifier)
        => Assert.Equal(isIdentifier, CSharpName.IsIdentifier(name));

    [Fact]
    public void Every_name_of_the_bundled_versions_becomes_an_identifier()
    {
        foreach (ApiModel model in Repository.Versions.Select(v => Specs.Read(v).Model))
        {
            IEnumerable<string> names = model.Resources.Select(r => r.Name)
                .Concat(model.Resources.SelectMany(r => r.Operations).Select(o => o.Nickname))
                .Concat(model.Resources.SelectMany(r => r.Operations).SelectMany(o => o.Parameters).Select(p => p.Name))
                .Concat(model.Types.SelectMany(t => t.Properties).Select(p => p.Name));
            Assert.All(names, n => Assert.True(CSharpName.IsIdentifier(CSharpName.Pascal(n)), n));
        }
    }
}

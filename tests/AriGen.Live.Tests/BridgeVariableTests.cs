#if ARI_22
namespace AriGen.Live;

/// <summary>Variables of a bridge, which came with 22.</summary>
public sealed class BridgeVariableTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task Set_and_get()
    {
        string id = NewId();
        await Ari.Bridge(id).CreateAsync(new() { Variables = new() { ["TOPIC"] = "a=b&c", ["ROOM"] = "7" } }, Ct);

        BridgeHandle room = Ari.Bridge(id);
        Assert.Equal("a=b&c", (await room.GetVariableAsync("TOPIC", Ct)).Value);

        await room.SetVariableAsync("TOPIC", "+1 ☎", new() { ReportEvents = true }, Ct);
        await room.SetVariablesAsync(new() { ["ROOM"] = "8", ["FLOOR"] = new VariableValue("2", ReportEvents: true) }, Ct);

        IReadOnlyDictionary<string, string> all = (await room.GetVariablesAsync(["TOPIC", "ROOM", "FLOOR"], Ct)).Values;
        Assert.Equal(new Dictionary<string, string> { ["TOPIC"] = "+1 ☎", ["ROOM"] = "8", ["FLOOR"] = "2" }, all);
        await Ari.Bridges.DestroyAsync(id, Ct);
    }
}
#endif

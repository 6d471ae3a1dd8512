namespace AriGen.Simulator.Tests.Bridges;

/// <summary>Bridges with many members.</summary>
public sealed class LargeBridgeTests
{
    private const int Few = 100, Many = 800;

    [Fact]
    public async Task The_cost_of_a_join_is_linear_at_most()
    {
        await using AsteriskSimulator asterisk = await StartAsync();
        Bridge bridge = Made(asterisk.Pbx);
        long few = Join(asterisk, bridge, Few), many = Join(asterisk, bridge, Many);
        Assert.True(many < few * (Many / Few) * 2, $"A join allocated {few} bytes at {Few} members and {many} at {Many}.");
    }

    [Fact]
    public async Task A_member_learns_the_names_of_ten_others()
    {
        await using AsteriskSimulator asterisk = await StartAsync();
        Bridge bridge = Made(asterisk.Pbx);
        Join(asterisk, bridge, 13);
        string[] names = [.. bridge.Members.Select(static member => member.Name)];
        Assert.Equal(string.Join(',', names[1..11]), bridge.Members[0].Channel!.Variables.Find("BRIDGEPEER"));
        Assert.Equal(string.Join(',', names[..9].Append(names[10])), bridge.Members[9].Channel!.Variables.Find("BRIDGEPEER"));
        Assert.Equal(string.Join(',', names[..10]), bridge.Members[10].Channel!.Variables.Find("BRIDGEPEER"));
        Assert.Equal(string.Join(',', names[..10]), bridge.Members[12].Channel!.Variables.Find("BRIDGEPEER"));
    }

    [Fact]
    public async Task Who_talks_alone_hears_silence_and_the_others_hear_the_talker()
    {
        await using AsteriskSimulator asterisk = await StartAsync();
        Bridge bridge = Made(asterisk.Pbx);
        Join(asterisk, bridge, 4);
        Hear(0, Audio.Sound);
        Assert.Equal([Audio.Silence, Audio.Sound, Audio.Sound, Audio.Sound], bridge.Members.Select(static member => member.Ear.Hears));
        Hear(1, Audio.Sound);
        Assert.All(bridge.Members, static member => Assert.Equal(Audio.Sound, member.Ear.Hears));
        Hear(0, Audio.None);
        Assert.Equal([Audio.Sound, Audio.Silence, Audio.Sound, Audio.Sound], bridge.Members.Select(static member => member.Ear.Hears));

        void Hear(int member, Audio audio) => asterisk.Pbx.Scheduler.Run(() => bridge.Members[member].Voice.Hear(audio));
    }

    private static Task<AsteriskSimulator> StartAsync()
        => AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions { Port = null, Dialplan = "[default]\nexten => 1000,1,Wait(3600)" });

    private static Bridge Made(Pbx pbx) => pbx.Scheduler.Run(() => pbx.Bridges.Create(BridgeKind.Mixing, "large", ""));

    /// <summary>Fills a bridge to so many members.</summary>
    /// <returns>What the last one's join has allocated.</returns>
    private static long Join(AsteriskSimulator asterisk, Bridge bridge, int members)
    {
        long last = 0;
        while (bridge.Members.Count < members)
        {
            SimulatedCall call = asterisk.Endpoint("PJSIP/alice").Call("1000");
            last = asterisk.Pbx.Scheduler.Run(() =>
            {
                long before = GC.GetAllocatedBytesForCurrentThread();
                bridge.Enter(asterisk.Pbx.Channels.FindById(call.ChannelId)!);
                return GC.GetAllocatedBytesForCurrentThread() - before;
            });
        }

        return last;
    }
}

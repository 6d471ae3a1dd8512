using System.Security.Cryptography;

namespace ChannelDump.Tests;

[Collection(AsteriskTests.OneByOne)]
public class VersionTests(VersionBuilds builds) : IClassFixture<VersionBuilds>
{
    [Fact]
    public void Each_version_is_a_separate_program()
    {
        IEnumerable<string> hashes = VersionBuilds.Versions.Select(version => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(builds.Program(version) + ".dll"))));
        Assert.Equal(VersionBuilds.Versions.Length, hashes.Distinct().Count());
    }

    [Theory]
    [InlineData("16")]
    [InlineData("18")]
    [InlineData("20")]
    [InlineData("22")]
    [InlineData("23")]
    public async Task Each_version_runs(string version)
    {
        await using FakeAri server = await FakeAri.StartAsync();
        await using ProcessRun dump = Dump.Start(builds.Program(version), "--url", server.Address.AbsoluteUri);
        FakeSocket socket = await server.SocketAsync();
        await socket.SendAsync(Messages.Start);
        await socket.SendAsync(Messages.End);
        await dump.PrintedAsync("Channel PJSIP/alice-00000001 has left");
        await dump.EndAsync();
    }

    [Theory]
    [InlineData("16")]
    [InlineData("18")]
    [InlineData("20")]
    [InlineData("23")]
    public async Task Each_version_simulates_its_own_server(string version)
    {
        await using ProcessRun dump = Dump.Start(builds.Program(version));
        Assert.Equal(0, await dump.ExitAsync(Dump.Patience));
        SimulationTests.AssertSession(dump, version);
    }

    [Fact]
    public async Task Program_for_16_prints_a_call_on_Asterisk_16()
    {
        await Asterisk.Version16.NeedCallsAsync();
        await AsteriskTests.SessionAsync(builds.Program("16"), Asterisk.Version16);
    }

    [Theory]
    [InlineData("22")]
    [InlineData("23")]
    public async Task Newer_programs_print_a_call_on_Asterisk_22(string version)
    {
        await Asterisk.Version22.NeedCallsAsync();
        await AsteriskTests.SessionAsync(builds.Program(version), Asterisk.Version22);
    }
}

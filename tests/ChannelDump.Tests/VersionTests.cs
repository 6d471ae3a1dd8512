using System.Security.Cryptography;

namespace ChannelDump.Tests;

/// <summary>The sample, unmodified, built for each bundled version by the property alone, and run.</summary>
public class VersionTests
{
    private static readonly string[] Versions = ["16", "18", "20", "22", "23"];

    [Fact]
    public async Task Each_version_builds_and_runs()
    {
        using var temp = new TempFolder();
        var programs = new Dictionary<string, string>();

        // In one folder, one after the other: what does not depend on the version is built once.
        string[] more = [];
        foreach (string version in Versions)
        {
            await Dotnet.SucceedAsync(
                Repository.Root,
                ["build", "samples/ChannelDump", "-c", "Release", $"-p:AriVersion={version}", "--artifacts-path", temp.Path, .. more]);
            string built = Path.Combine(temp.Path, "bin/ChannelDump/release");
            string kept = Path.Combine(temp.Path, version);
            Directory.Move(built, kept);
            programs[version] = Path.Combine(kept, "ChannelDump");
            more = ["--no-restore"];
        }

        Assert.Equal(Versions.Length, programs.Values.Select(program => Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(program + ".dll")))).Distinct().Count());
        foreach (string program in programs.Values)
        {
            await SessionOnTheFakeServerAsync(program);
        }

        await Asterisk.Version16.NeedCallsAsync();
        await AsteriskTests.SessionAsync(programs["16"], Asterisk.Version16);
        await Asterisk.Version22.NeedCallsAsync();
        await AsteriskTests.SessionAsync(programs["22"], Asterisk.Version22);
    }

    private static async Task SessionOnTheFakeServerAsync(string program)
    {
        await using FakeAri server = await FakeAri.StartAsync();
        await using ProcessRun dump = Dump.Start(program, "--url", server.Address.AbsoluteUri);
        FakeSocket socket = await server.SocketAsync();
        await socket.SendAsync(Messages.Start);
        await socket.SendAsync(Messages.End);
        await dump.PrintedAsync("Channel PJSIP/alice-00000001 has left");
        await dump.EndAsync();
    }
}

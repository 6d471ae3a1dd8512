using System.Text.Json;
using System.Text.Json.Nodes;

namespace ChannelDump.Tests;

/// <summary>The output of the sample without a failure.</summary>
public class SessionTests
{
    private const string Nobody = "No channels currently :-(";

    private static readonly string[] Session =
    [
        "Channel PJSIP/alice-00000001 has entered the application",
        .. Messages.ChannelLines,
        "Channel PJSIP/alice-00000001 has left the application",
    ];

    [Fact]
    public async Task Channel_is_printed_from_start_to_end()
    {
        await using FakeAri server = await FakeAri.StartAsync();
        await using ProcessRun dump = Sample.Start("--url", server.Address.AbsoluteUri);
        FakeSocket socket = await server.SocketAsync();

        await socket.SendAsync(Messages.Start);
        await socket.SendAsync(Messages.Unknown);
        await socket.SendAsync(Messages.End);
        await dump.PrintedAsync(1 + Session.Length);
        await dump.EndAsync();
        Assert.True(await socket.Left);

        Assert.Equal("channel-dump", socket.App);
        Assert.Equal([Nobody, .. Session], dump.Output.Lines);
    }

    [Fact]
    public async Task Pretty_printed_JSON_is_one_line()
    {
        await using FakeAri server = await FakeAri.StartAsync();
        await using ProcessRun dump = Sample.Start("--url", server.Address.AbsoluteUri);
        FakeSocket socket = await server.SocketAsync();

        await socket.SendAsync(JsonNode.Parse(Messages.Start)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        await dump.PrintedAsync(Session.Length);
        await dump.EndAsync();

        Assert.Equal([Nobody, .. Session[..^1]], dump.Output.Lines);
    }

    [Fact]
    public async Task Existing_channels_are_listed()
    {
        await using FakeAri server = await FakeAri.StartAsync(channels: $"[{Messages.Channel},{Messages.Channel}]");
        await using ProcessRun dump = Sample.Start("--url", server.Address.AbsoluteUri);
        await server.SocketAsync();
        await dump.EndAsync();

        Assert.Equal(["Current channels:", "PJSIP/alice-00000001", "PJSIP/alice-00000001"], dump.Output.Lines);
    }

    [Fact]
    public async Task Environment_variables_are_defaults_of_the_options()
    {
        await using FakeAri server = await FakeAri.StartAsync();
        server.Password = "s3cr€t:";
        var variables = new Dictionary<string, string?>
        {
            ["ARI_URL"] = server.Address.AbsoluteUri,
            ["ARI_USER"] = "asterisk",
            ["ARI_PASSWORD"] = server.Password,
            ["ARI_APP"] = "from the environment",
        };

        await using (ProcessRun dump = Dump.Start(Sample.Program, [], variables))
        {
            Assert.Equal("from the environment", (await server.SocketAsync()).App);
            await dump.EndAsync();
        }

        await using (ProcessRun dump = Dump.Start(Sample.Program, ["--app", "from-the-option"], variables))
        {
            Assert.Equal("from-the-option", (await server.SocketAsync()).App);
            await dump.EndAsync();
        }
    }

    [Fact]
    public async Task Help_names_every_option_and_variable()
    {
        await using ProcessRun dump = Sample.Start("--help");
        Assert.Equal(0, await dump.ExitAsync(Dump.Patience));

        Assert.All(["--url", "--user", "--password", "--app", "ARI_URL", "ARI_USER", "ARI_PASSWORD", "ARI_APP"], name => Assert.Contains(name, dump.Output.Text, StringComparison.Ordinal));
    }
}

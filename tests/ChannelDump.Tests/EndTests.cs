namespace ChannelDump.Tests;

/// <summary>Ctrl+C and its like end the sample cleanly, whatever it is doing.</summary>
public class EndTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_it_runs(bool terminate)
    {
        await using FakeAri server = await FakeAri.StartAsync();
        await using ProcessRun dump = Sample.Start("--url", server.Address.AbsoluteUri);
        FakeSocket socket = await server.SocketAsync();
        await socket.SendAsync(Messages.End);
        await dump.PrintedAsync("Channel ");

        await EndAsync(dump, terminate);
        Assert.True(await socket.Left);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_it_connects(bool terminate)
    {
        await using var server = RawServer.Silent();
        await using ProcessRun dump = Sample.Start("--url", server.Address.AbsoluteUri);
        await server.Connected;

        await EndAsync(dump, terminate);
        Assert.Empty(dump.Output.Lines);
    }

    [Fact]
    public async Task While_it_connects_again()
    {
        FakeAri server = await FakeAri.StartAsync();
        await using ProcessRun dump = Sample.Start("--url", server.Address.AbsoluteUri);
        await server.SocketAsync();
        await server.DisposeAsync();

        await EndAsync(dump, terminate: false);
    }

    [Fact]
    public async Task When_the_server_does_not_answer_the_farewell()
    {
        await using FakeAri server = await FakeAri.StartAsync();
        await using ProcessRun dump = Sample.Start("--url", server.Address.AbsoluteUri);
        FakeSocket socket = await server.SocketAsync();
        socket.AnswersFarewell = false;
        await socket.SendAsync(Messages.End);
        await dump.PrintedAsync("Channel ");

        await EndAsync(dump, terminate: false);
        Assert.True(await socket.Left);
    }

    private static async Task EndAsync(ProcessRun dump, bool terminate)
    {
        if (terminate)
        {
            dump.Terminate();
        }
        else
        {
            dump.Interrupt();
        }

        int exitCode = await dump.ExitAsync(Dump.Patience);
        Assert.Equal("", dump.Error.Text);
        Assert.Equal(0, exitCode);
    }
}

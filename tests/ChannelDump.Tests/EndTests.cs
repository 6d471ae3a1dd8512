namespace ChannelDump.Tests;

/// <summary>Ctrl+C and its like end the sample cleanly, whatever it is doing.</summary>
public class EndTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Cancellation_ends_a_running_program(bool terminate)
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
    public async Task Cancellation_ends_a_connecting_program(bool terminate)
    {
        await using var server = RawServer.Silent();
        await using ProcessRun dump = Sample.Start("--url", server.Address.AbsoluteUri);
        await server.Connected;

        await EndAsync(dump, terminate);
        Assert.Empty(dump.Output.Lines);
    }

    [Fact]
    public async Task Cancellation_ends_a_reconnecting_program()
    {
        FakeAri server = await FakeAri.StartAsync();
        await using ProcessRun dump = Sample.Start("--url", server.Address.AbsoluteUri);
        await server.SocketAsync();
        await server.DisposeAsync();

        await EndAsync(dump, terminate: false);
    }

    [Fact]
    public async Task Program_ends_without_a_close_handshake()
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

using System.Security.Cryptography.X509Certificates;

namespace ChannelDump.Tests;

/// <summary>Whatever goes wrong is one line on stderr that says what, and exit code 1.</summary>
public class FailureTests
{
    [Fact]
    public async Task Refused_connection_is_reported()
    {
        Uri nowhere = RawServer.Nowhere();
        string line = await Sample.FailAsync("--url", nowhere.AbsoluteUri);
        Assert.Equal($"channels.list: no connection to the server: Connection refused ({nowhere.Authority})", line);
    }

    [Fact]
    public async Task Unknown_host_is_reported()
    {
        string line = await Sample.FailAsync("--url", "http://no-such-host.invalid:8088/");
        Assert.StartsWith("channels.list: no connection to the server: ", line, StringComparison.Ordinal);
        Assert.EndsWith("(no-such-host.invalid:8088)", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Wrong_password_is_reported()
    {
        await using FakeAri server = await FakeAri.StartAsync();
        string line = await Sample.FailAsync("--url", server.Address.AbsoluteUri, "--password", "wrong-one");
        Assert.Equal($"{server.Address} does not know the user 'asterisk' with this password.", line);
    }

    [Fact]
    public async Task Server_without_ARI_is_reported()
    {
        await using FakeAri server = await FakeAri.StartAsync(path: "/elsewhere");
        string line = await Sample.FailAsync("--url", server.Address.AbsoluteUri);
        Assert.Equal($"{server.Address} has no ARI: is it Asterisk, and is ari.conf enabled?", line);
    }

    [Fact]
    public async Task Unexpected_response_is_reported()
    {
        await using FakeAri server = await FakeAri.StartAsync(channels: "<html>Welcome</html>");
        string line = await Sample.FailAsync("--url", server.Address.AbsoluteUri);
        Assert.StartsWith("channels.list: ", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Response_that_is_not_HTTP_is_reported()
    {
        await using var server = RawServer.Writing("220 mail.example ESMTP\r\n");
        string line = await Sample.FailAsync("--url", server.Address.AbsoluteUri);
        Assert.StartsWith("channels.list: the response is not HTTP: ", line, StringComparison.Ordinal);
        Assert.Contains("220 mail.example ESMTP", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Untrusted_certificate_is_reported()
    {
        using X509Certificate2 certificate = FakeAri.SelfSigned();
        await using FakeAri server = await FakeAri.StartAsync(certificate: certificate);
        string line = await Sample.FailAsync("--url", server.Address.AbsoluteUri);
        Assert.StartsWith("channels.list: no connection to the server: ", line, StringComparison.Ordinal);
        Assert.Contains("certificate", line, StringComparison.Ordinal);
        Assert.DoesNotContain("inner exception", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_without_responses_is_reported()
    {
        await using var server = RawServer.Silent();
        string line = await Sample.FailAsync("--url", server.Address.AbsoluteUri);
        Assert.StartsWith("channels.list: no response within 10 s", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Takeover_by_another_client_is_reported()
    {
        await using FakeAri server = await FakeAri.StartAsync();
        await using ProcessRun dump = Sample.Start("--url", server.Address.AbsoluteUri);
        FakeSocket socket = await server.SocketAsync();
        await socket.SendAsync(Messages.Start);
        await dump.PrintedAsync("language:");
        await socket.SendAsync(Messages.Replaced);

        Assert.Equal(1, await dump.ExitAsync(Dump.Patience));
        Assert.Collection(
            dump.Error.Lines,
            static line => Assert.StartsWith("Events may be missing: another client took the application over", line, StringComparison.Ordinal),
            static line => Assert.StartsWith("Application channel-dump: another client has registered it", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lost_connection_is_restored()
    {
        await using FakeAri server = await FakeAri.StartAsync();
        await using ProcessRun dump = Sample.Start("--url", server.Address.AbsoluteUri);
        FakeSocket socket = await server.SocketAsync();
        await socket.SendAsync(Messages.Start);
        await dump.PrintedAsync("language:");
        socket.Drop();

        socket = await server.SocketAsync();
        await socket.SendAsync(Messages.End);
        await dump.PrintedAsync("Channel PJSIP/alice-00000001 has left");
        dump.Interrupt();
        Assert.Equal(0, await dump.ExitAsync(Dump.Patience));
        Assert.Matches(
            @"^Events may be missing: the connection was lost after [-0-9]{10} [.:0-9]{12}Z and restored at [-0-9]{10} [.:0-9]{12}Z\.$",
            Assert.Single(dump.Error.Lines));
    }

    [Fact]
    public async Task Temporarily_wrong_password_is_retried()
    {
        await using FakeAri server = await FakeAri.StartAsync();
        await using ProcessRun dump = Sample.Start("--url", server.Address.AbsoluteUri);
        FakeSocket socket = await server.SocketAsync();
        await socket.SendAsync(Messages.End);
        await dump.PrintedAsync("has left");
        server.Password = "another";
        socket.Drop();
        await server.RefusedAsync();
        server.Password = "asterisk";

        await server.SocketAsync();
        await dump.Error.WaitAsync(static lines => lines.Any(static line => line.StartsWith("Events may be missing", StringComparison.Ordinal)), Dump.Patience);
        dump.Interrupt();
        Assert.Equal(0, await dump.ExitAsync(Dump.Patience));
    }

    [Theory]
    [InlineData("no url", "'no url' is not a URL such as http://localhost:8088/.")]
    [InlineData("ftp://localhost/", "'ftp://localhost/' is not a URL such as http://localhost:8088/.")]
    [InlineData("http://me:secret@localhost/", "The URL holds a user or a password: they have options of their own.")]
    public async Task Invalid_URL_is_reported_before_anything_is_sent(string url, string message)
    {
        await using ProcessRun dump = Sample.Start("--url", url);
        Assert.Equal(1, await dump.ExitAsync(Dump.Patience));
        Assert.Equal(message, Assert.Single(dump.Error.Lines, line => line.Length > 0));
        Assert.DoesNotContain("secret", dump.Output.Text, StringComparison.Ordinal);
    }
}

namespace AriGen.Live;

/// <summary>Mailboxes of the application, on a server with res_stasis_mailbox.</summary>
public sealed class MailboxTests(LiveServer server) : LiveTest(server)
{
    [Fact]
    public async Task Counts_are_set_and_read()
    {
        string name = $"{NewId()}@default";
        MailboxHandle mailbox = Ari.Mailbox(name);
        try
        {
            await mailbox.UpdateAsync(oldMessages: 1, newMessages: 2, Ct);
        }
        catch (AriNotFoundException missing)
        {
            // Debian's packages lack the module, which all four operations then report.
            Assert.Equal("Resource not found", missing.ServerMessage);
            await Assert.ThrowsAsync<AriNotFoundException>(() => Ari.Mailboxes.ListAsync(Ct));
            await Assert.ThrowsAsync<AriNotFoundException>(() => mailbox.GetAsync(Ct));
            await Assert.ThrowsAsync<AriNotFoundException>(() => mailbox.DeleteAsync(Ct));
            return;
        }

        Assert.Equal(new Mailbox { Name = name, OldMessages = 1, NewMessages = 2 }, await mailbox.GetAsync(Ct));
        Assert.Contains(await Ari.Mailboxes.ListAsync(Ct), one => one.Name == name);
        await mailbox.DeleteAsync(Ct);
    }
}

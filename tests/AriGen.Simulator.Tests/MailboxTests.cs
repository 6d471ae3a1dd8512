namespace AriGen.Simulator.Tests;

/// <summary>Mailboxes. They cannot be compared with a real server, because no available one has the module.</summary>
public sealed class MailboxTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Kept_changed_and_taken_away()
    {
        await using AsteriskSimulator asterisk = await AsteriskSimulator.StartAsync(new AsteriskSimulatorOptions { Port = null }, Ct);
        await using AriClient ari = new(asterisk.ClientOptions());
        Assert.Empty(await ari.Mailboxes.ListAsync(Ct));

        await ari.Mailboxes.UpdateAsync("100@default", 1, 2, Ct);
        await ari.Mailboxes.UpdateAsync("099@default", 0, 0, Ct);
        Mailbox box = await ari.Mailboxes.GetAsync("100@default", Ct);
        Assert.Equal(("100@default", 1, 2), (box.Name, box.OldMessages, box.NewMessages));
        Assert.Equal(["099@default", "100@default"], (await ari.Mailboxes.ListAsync(Ct)).Select(static one => one.Name));

        await ari.Mailboxes.UpdateAsync("100@default", 3, 0, Ct);
        Assert.Equal((3, 0), ((await ari.Mailboxes.GetAsync("100@default", Ct)).OldMessages, (await ari.Mailboxes.GetAsync("100@default", Ct)).NewMessages));

        await ari.Mailboxes.DeleteAsync("100@default", Ct);
        AriNotFoundException gone = await Assert.ThrowsAsync<AriNotFoundException>(() => ari.Mailboxes.GetAsync("100@default", Ct));
        Assert.Contains("Mailbox is does not exist", gone.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<AriNotFoundException>(() => ari.Mailboxes.DeleteAsync("100@default", Ct));
    }
}

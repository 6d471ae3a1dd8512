namespace AriGen.Simulator;

/// <summary>The mailboxes that applications keep, by name, with their numbers of old and new messages.</summary>
internal sealed class MailboxTable
{
    private readonly SortedDictionary<string, (int Old, int New)> _byName = new(StringComparer.Ordinal);

    public IEnumerable<(string Name, int Old, int New)> All => _byName.Select(static box => (box.Key, box.Value.Old, box.Value.New));

    public (int Old, int New)? Find(string name) => _byName.TryGetValue(name, out (int Old, int New) messages) ? messages : null;

    public void Set(string name, int oldMessages, int newMessages) => _byName[name] = (oldMessages, newMessages);

    /// <summary>Takes over the mailboxes of the server before a restart.</summary>
    public void TakeOver(MailboxTable before)
    {
        foreach ((string name, int old, int @new) in before.All)
        {
            Set(name, old, @new);
        }
    }

    /// <summary>Removes a mailbox.</summary>
    /// <returns><see langword="true"/> if it existed; otherwise, <see langword="false"/>.</returns>
    public bool Remove(string name) => _byName.Remove(name);
}

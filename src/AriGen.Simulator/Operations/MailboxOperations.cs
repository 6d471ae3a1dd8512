using AriGen.Simulator.Wire;

namespace AriGen.Simulator;

/// <summary>Operations of mailboxes. Not every build of the real server has the module for them.</summary>
internal sealed class MailboxOperations(MailboxTable mailboxes) : OperationGroup
{
    private const string Resource = "mailboxes";

    public override void AddTo(OperationTable table)
    {
        table.Add(Resource, "list", List);
        table.Add(Resource, "get", Get);
        table.Add(Resource, "update", Update);
        table.Add(Resource, "delete", Delete);
    }

    private RestReply List(Arguments arguments) => Reply(mailboxes.All.Select(static box => new Mailbox { Name = box.Name, OldMessages = box.Old, NewMessages = box.New }));

    private RestReply Get(Arguments arguments)
    {
        string name = arguments.Path("mailboxName");

        // The word too many is Asterisk's.
        (int old, int @new) = mailboxes.Find(name) ?? throw new RefusedException(404, "Mailbox is does not exist");
        return Reply(new Mailbox { Name = name, OldMessages = old, NewMessages = @new });
    }

    private RestReply Update(Arguments arguments)
    {
        mailboxes.Set(arguments.Path("mailboxName"), arguments.Integer("oldMessages"), arguments.Integer("newMessages"));
        return RestReply.NoContent;
    }

    private RestReply Delete(Arguments arguments)
        => mailboxes.Remove(arguments.Path("mailboxName")) ? RestReply.NoContent : throw new RefusedException(404, "Mailbox does not exist");
}

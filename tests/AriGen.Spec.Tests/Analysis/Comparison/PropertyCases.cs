using static AriGen.Spec.Tests.Comparison.ModelEdits;

namespace AriGen.Spec.Tests.Comparison;

internal static class PropertyCases
{
    public static ChangeCase[] All =>
    [
        new("a property more", m => m.AddProperty("Channel", Property("mood")), "Added Property Channel.mood [string]"),
        new(
            "a required property more",
            m => m.AddProperty("Channel", Property("mood", required: true)),
            "Added Property Channel.mood [string; required] !! Code that makes one must set `Mood`."),
        new(
            "a property less",
            m => m.EditProperty("Channel", "accountcode", _ => null),
            "Removed Property Channel.accountcode [string; required] !! The property `AccountCode` is gone."),
        new(
            "a property of the base",
            m => m.EditProperty("StasisEnd", "mood", _ => null).AddProperty("Event", Property("mood")),
            "Added Property Event.mood [string]",
            "Removed Property StasisEnd.mood [string]")
        {
            Before = m => m.AddProperty("StasisEnd", Property("mood")),
        },
        new(
            "another spelling of the same C# name",
            m => m.EditProperty("Mailbox", "old_messages", p => p with { Name = "oldMessages" }),
            "Changed Property Mailbox.oldMessages Name [old_messages] [oldMessages]"),
        new(
            "another type",
            m => m.EditProperty("Mailbox", "old_messages", p => p with { Type = Type(ApiTypeKind.Long) }),
            "Changed Property Mailbox.old_messages Type [int] [long] !! The C# type `int` becomes `long`."),
        new(
            "a property may be absent",
            m => m.EditProperty("Mailbox", "old_messages", p => p with { Required = false }),
            "Changed Property Mailbox.old_messages Required [yes] [no] !! It may be null."),
        new(
            "a list may be absent",
            m => m.EditProperty("Bridge", "channels", p => p with { Required = false }),
            "Changed Property Bridge.channels Required [yes] [no]"),
        new(
            "a property is always there",
            m => m.EditProperty("StoredRecording", "mood", p => p with { Required = true }),
            "Changed Property StoredRecording.mood Required [no] [yes] !! Code that makes one must set it, and it is never null.")
        {
            Before = m => m.AddProperty("StoredRecording", Property("mood")),
        },
        new(
            "a list is always there",
            m => m.EditProperty("Bridge", "moods", p => p with { Required = true }),
            "Changed Property Bridge.moods Required [no] [yes] !! Code that makes one must set it.")
        {
            Before = m => m.AddProperty("Bridge", Property("moods") with { Type = ListOf(ApiTypeKind.String) }),
        },
        new(
            "only certain values",
            m => m.EditProperty("Mailbox", "name", p => p with { Values = Words("a", "b") }),
            "Changed Property Mailbox.name Values [] [a, b] !! The C# type `string` becomes `MailboxName`."),
        new(
            "a value more",
            m => m.EditProperty("Endpoint", "state", p => p with { Values = p.Values.Append("asleep").ToEquatableArray() }),
            "Added PropertyValue Endpoint.state: asleep []"),
        new(
            "a value less",
            m => m.EditProperty("Endpoint", "state", p => p with { Values = p.Values.Where(v => v != "offline").ToEquatableArray() }),
            "Removed PropertyValue Endpoint.state: offline [] !! `EndpointState.Offline` is gone."),
        new(
            "bounds",
            m => m.EditProperty("Mailbox", "old_messages", p => p with { Range = new(0, null) }),
            "Changed Property Mailbox.old_messages Range [] [0..]"),
        new(
            "the discriminator itself",
            m => m.EditProperty("Message", "type", p => p with { Required = false }),
            "Changed Property Message.type Required [yes] [no]"),
    ];
}

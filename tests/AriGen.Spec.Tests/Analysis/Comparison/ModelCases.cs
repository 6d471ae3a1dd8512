using static AriGen.Spec.Tests.Comparison.ModelEdits;

namespace AriGen.Spec.Tests.Comparison;

internal static class ModelCases
{
    private static readonly ApiType Rung = new("DoorRung", "events", "Somebody rang.", "Event", null, default, new([Property("door")]));

    public static ChangeCase[] All =>
    [
        new("a model more", m => m.AddType(Rung with { Base = null, Name = "Door" }), "Added Model Door []"),
        new(
            "a model less", m => m.RemoveType("Door"), "Removed Model Door [] !! The record `Door` is gone.")
        {
            Before = m => m.AddType(Rung with { Base = null, Name = "Door" }),
        },
        new("an event more", m => m.AddType(Rung), "Added SubType Event: DoorRung []", "Added Event DoorRung [base Event]"),
        new(
            "an event less",
            m => m.RemoveType("ChannelToneDetected"),
            "Removed SubType Event: ChannelToneDetected []",
            "Removed Event ChannelToneDetected [base Event] !! The record `ChannelToneDetected` is gone."),
        new(
            "another spelling of the same C# name",
            m => m.EditType("Event", t => t with { SubTypes = t.SubTypes.Select(s => s == "doorRung" ? "door_rung" : s).ToEquatableArray() })
                .EditType("doorRung", t => t with { Name = "door_rung" }),
            "Changed Event door_rung Name [doorRung] [door_rung]")
        {
            Before = m => m.AddType(Rung with { Name = "doorRung" }),
        },
        new(
            "a model in another api-doc",
            m => m.EditType("Mailbox", t => t with { Resource = "sounds" }),
            "Changed Model Mailbox DeclaredIn [mailboxes] [sounds]"),
        new(
            "an event that is none any more",
            m => m.Reparent("StasisEnd", null),
            "Removed SubType Event: StasisEnd []",
            "Changed Event StasisEnd Base [Event] [] !! It is no `Event`, no `Message` any more."),
        new(
            "a model below another",
            m => m.Reparent("SystemInfo", "Mailbox"),
            "Changed Model SystemInfo Base [] [Mailbox] !! Code that makes one must set `Name`, `OldMessages`, `NewMessages`.",
            "Added SubType Mailbox: SystemInfo []"),
        new(
            "an event below another",
            m => m.Reparent("PlaybackFinished", "StasisStart"),
            "Removed SubType Event: PlaybackFinished []",
            "Changed Event PlaybackFinished Base [Event] [StasisStart] !! Code that makes one must set `Args`, `Channel`.",
            "Added SubType StasisStart: PlaybackFinished [] !! `StasisStart` becomes abstract."),
        new(
            "no events",
            m => m.EditType("Message", t => t with { Discriminator = null }),
            "Changed Model Message Discriminator [type] [] !! It is the base of events no longer."),
        new(
            "more events",
            m => m.EditType("Mailbox", t => t with { Discriminator = "name" }),
            "Changed Model Mailbox Discriminator [] [name] !! It becomes the base of events."),
    ];
}

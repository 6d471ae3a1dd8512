using System.Linq;

namespace AriGen.Emit;

/// <summary>Emits what tells events apart by the discriminator, wherever in the message it stands.</summary>
public sealed class EventsEmitter(EmitSettings settings)
{
    private readonly FileFrame _frame = new(settings);

    public EmittedFile Emit(EventsCode events)
    {
        CodeWriter code = _frame.Begin();
        code.Line(FileFrame.GeneratedCode)
            .Open($"internal static class {events.Class}")
            .Open($"internal static {CSharp.AriGen}.AriEvent Read(ref {CSharp.Cursor} json)")
            .Line($"global::System.ReadOnlySpan<byte> type = json.PeekType({CSharp.Literal($",\"{events.Discriminator}\":\"")}u8);");
        TextSwitch.Emit(code, "type", events.Events.Select(item => (item.WireName, $"return {_frame.Full(item.JsonClass)}.Read(ref json);")));
        code.Line().Line($"return json.UnknownEvent(type);").Close().Line();

        code.Line("/// <summary>Lets serializers read events that know only their base class.</summary>")
            .Line("[global::System.Runtime.CompilerServices.ModuleInitializer]")
            .Line($"internal static void Register() => {CSharp.Runtime}.AriEventTypes.Register(Read, isPublic: {(_frame.Visibility == "public" ? "true" : "false")});");
        return new EmittedFile($"Json/{events.Class}.g.cs", code.Close().ToString());
    }
}

using System.Linq;

namespace AriGen.Emit;

/// <summary>Emits the class that chooses an event's type by the discriminator, wherever in the message that is.</summary>
public sealed class EventsEmitter(EmitSettings settings)
{
    private readonly FileFrame _frame = new(settings);

    public EmittedFile Emit(EventsCode events)
    {
        CodeWriter code = _frame.Begin();
        code.Line(FileFrame.GeneratedCode)
            .Open($"internal static class {events.Class}")
            .Line($"internal static readonly {CSharp.Runtime}.AriEventTypes Types = new({CSharp.Literal(events.Discriminator)}, Read);")
            .Line();

        code.Open($"private static {CSharp.AriGen}.AriEvent? Read(ref {CSharp.Cursor} json, global::System.ReadOnlySpan<byte> type)");
        TextSwitch.Emit(code, "type", events.Events.Select(item => (item.WireName, $"return {_frame.Full(item.JsonClass)}.Read(ref json);")));
        code.Line().Line("return null;").Close().Line();

        code.Line("/// <summary>Registers the reader, for serializers that know only the base class of events.</summary>")
            .Line("[global::System.Runtime.CompilerServices.ModuleInitializer]")
            .Line($"internal static void Register() => Types.Register(isPublic: {(_frame.Visibility == "public" ? "true" : "false")});");
        return new EmittedFile($"Json/{events.Class}.g.cs", code.Close().ToString());
    }
}

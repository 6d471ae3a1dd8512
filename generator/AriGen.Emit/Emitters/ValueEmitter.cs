using System.Linq;

namespace AriGen.Emit;

/// <summary>Emits an open value type: well-known values by name, and any other value as it comes.</summary>
public sealed class ValueEmitter(EmitSettings settings)
{
    private readonly FileFrame _frame = new(settings);

    public EmittedFile Emit(ValueCode value)
    {
        CodeWriter code = _frame.Begin();
        string contract = $"{CSharp.Runtime}.IAriValue<{value.Name}>";
        code.Summary(value.Description)
            .Remarks("A server may know more values than these; any text is kept as it is.")
            .Param("Value", "The text as it travels; null in a default instance.")
            .Line(FileFrame.GeneratedCode)
            .Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({CSharp.Runtime}.AriValueConverter<{value.Name}>))]")
            .Open($"{_frame.Visibility} readonly record struct {value.Name}(string? Value) : {contract}");

        foreach (ValueMemberCode member in value.Members)
        {
            code.Line($"/// <summary><c>{DocWriter.Text(member.WireValue)}</c></summary>")
                .Line($"public static {value.Name} {member.Name} => new({CSharp.Literal(member.WireValue)});")
                .Line();
        }

        code.Line("/// <summary>A value by its text, for those that have no name here.</summary>")
            .Line($"public static implicit operator {value.Name}(string value) => new(value);")
            .Line()
            .Line($"static {value.Name} {contract}.From(string value) => new(value);")
            .Line()
            .Line("/// <inheritdoc/>")
            .Line("public override string ToString() => Value ?? \"\";")
            .Close()
            .Line();
        EmitRead(code, value);
        return new EmittedFile($"Values/{value.Name}.g.cs", code.ToString());
    }

    /// <summary>Well-known values are read without making a string.</summary>
    private static void EmitRead(CodeWriter code, ValueCode value)
    {
        code.Line(FileFrame.GeneratedCode)
            .Open($"internal static class {value.JsonClass}")
            .Open($"internal static {value.Name} Read(ref {CSharp.Cursor} json)")
            .Line($"global::System.ReadOnlySpan<byte> text = json.Text();");
        TextSwitch.Emit(code, "text", value.Members.Select(member => (member.WireValue, $"return {value.Name}.{member.Name};")));
        code.Line()
            .Line("return new(global::System.Text.Encoding.UTF8.GetString(text));")
            .Close()
            .Close();
    }
}

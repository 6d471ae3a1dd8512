using System.Linq;

namespace AriGen.Emit;

/// <summary>Emits an open value type: a struct with members for the well-known values, which can hold any other value, too.</summary>
public sealed class ValueEmitter(EmitSettings settings)
{
    private readonly FileFrame _frame = new(settings);

    public EmittedFile Emit(ValueCode value)
    {
        CodeWriter code = _frame.Begin();
        string contract = $"{CSharp.Runtime}.IAriValue<{value.Name}>";
        code.Summary(value.Description)
            .Remarks("Any other value that a server sends is kept as it is.")
            .Param("Value", "The value as sent; <see langword=\"null\"/> in a default instance.")
            .Line(FileFrame.GeneratedCode)
            .Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({CSharp.Runtime}.AriValueConverter<{value.Name}>))]")
            .Open($"{_frame.Visibility} readonly record struct {value.Name}(string? Value) : {contract}");

        foreach (ValueMemberCode member in value.Members)
        {
            code.Summary($"The value <c>{DocWriter.Text(member.WireValue)}</c>.")
                .Line($"public static {value.Name} {member.Name} => new({CSharp.Literal(member.WireValue)});")
                .Line();
        }

        code.Summary("Converts text to a value, for values without a member here.")
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

    // Well-known values are read without allocating a string.
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

using System.Collections.Generic;
using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>Emits how a model is read from JSON and written to it, without reflection.</summary>
public sealed class ModelJsonEmitter(EmitSettings settings)
{
    private readonly FileFrame _frame = new(settings);
    private readonly JsonCodeText _json = new(new FileFrame(settings));

    public EmittedFile Emit(ModelCode model)
    {
        CodeWriter code = _frame.Begin();
        EmitInterface(code, model);
        code.Line()
            .Line(FileFrame.GeneratedCode)
            .Open($"internal static class {model.JsonClass}");
        if (model.IsAbstract)
        {
            EmitChoice(code, model);
        }
        else
        {
            EmitEmpty(code, model);
            EmitMembers(code, model);
            EmitRead(code, model);
            EmitWrite(code, model);
        }

        code.Close();
        return new EmittedFile($"Json/{model.JsonClass}.g.cs", code.ToString());
    }

    private void EmitInterface(CodeWriter code, ModelCode model)
    {
        string contract = $"{CSharp.Runtime}.IAriModel<{model.Name}>";

        code.Line($"[global::System.Text.Json.Serialization.JsonConverter(typeof({CSharp.Runtime}.AriModelConverter<{model.Name}>))]")
            .Open($"partial record {model.Name} : {contract}")
            .Line($"static {model.Name} {contract}.Read(ref {CSharp.Cursor} json) => {_frame.Full(model.JsonClass)}.Read(ref json);")
            .Line()
            .Line($"void {CSharp.Runtime}.IAriModel.Write({CSharp.Writer} writer) => {_frame.Full(model.JsonClass)}.Write(writer, this);")
            .Close();
    }

    /// <summary>The event itself says which of the sub-types it is.</summary>
    private void EmitChoice(CodeWriter code, ModelCode model)
        => code.Line($"internal static {model.Name} Read(ref {CSharp.Cursor} json) => {_frame.Full(model.EventsClass)}.Types.Read<{model.Name}>(ref json);")
            .Line()
            .Line($"internal static void Write({CSharp.Writer} writer, {model.Name} value) => {CSharp.Runtime}.AriWrite.Event(writer, value);");

    /// <summary>Returns the code of the value for a required member that a server left out.</summary>
    private void EmitEmpty(CodeWriter code, ModelCode model)
    {
        PropertyCode[] required = model.All.Where(property => property.Required).ToArray();
        if (required.Length == 0)
        {
            code.Line($"internal static readonly {model.Name} Empty = new();").Line();
            return;
        }

        code.Open($"internal static readonly {model.Name} Empty = new()");
        foreach (PropertyCode property in required)
        {
            string value = property.Type switch
            {
                { IsValueType: true } => "default",
                { Kind: ApiTypeKind.Model } => _frame.Full(property.Type.JsonClass!) + ".Empty",
                { Kind: ApiTypeKind.String } => "\"\"",
                { Kind: ApiTypeKind.List } => "[]",
                { Kind: ApiTypeKind.Map } => JsonCodeText.EmptyMap(property.Type),
                _ => "new()",
            };
            code.Line($"{property.Name} = {value},");
        }

        code.Close(";").Line();
    }

    private static void EmitMembers(CodeWriter code, ModelCode model)
    {
        if (model.All.Count == 0)
        {
            return;
        }

        // The type of an event is one of them, so that it is expected in its place. The event is read by it already.
        IEnumerable<string> names = model.All.Select(property => property.WireName);
        names = model.IsEvent ? names.Append(model.Discriminator!) : names;
        string list = string.Join(", ", names.Select(CSharp.Literal));
        code.Line($"private static readonly {CSharp.Runtime}.JsonMembers {JsonCodeText.Members} = new({list});").Line();
    }

    private void EmitRead(CodeWriter code, ModelCode model)
    {
        code.Open($"internal static {model.Name} Read(ref {CSharp.Cursor} json)");
        if (model.All.Count == 0)
        {
            code.Line("json.SkipObject();");
            code.Line($"return new {model.Name}();").Close().Line();
            return;
        }

        foreach (PropertyCode property in model.All)
        {
            code.Line($"{property.Type.Name}? {property.Local} = null;");
        }

        const string members = JsonCodeText.Members;
        code.Open($"for (int member = json.StartObject({members}); member >= 0; member = json.NextMember({members}, member))")
            .Open("switch (member)");
        int index = 0;
        foreach (PropertyCode property in model.All)
        {
            code.Line($"case {index++}: {property.Local} = {_json.Read(property.Type)}; break;");
        }

        code.Line("default: json.Skip(); break;").Close().Close().Line();
        code.Open($"return new {model.Name}");
        foreach (PropertyCode property in model.All)
        {
            code.Line($"{property.Name} = {property.Local}{(property.IsNullable ? "" : _json.Otherwise(property.Type))},");
        }

        code.Close(";").Close().Line();
    }

    private void EmitWrite(CodeWriter code, ModelCode model)
    {
        code.Open($"internal static void Write({CSharp.Writer} writer, {model.Name} value)")
            .Line("writer.WriteStartObject();");
        if (model.IsEvent)
        {
            code.Line($"writer.WriteString({CSharp.Literal(model.Discriminator!)}u8, {CSharp.Literal(model.WireName)}u8);");
        }

        foreach (PropertyCode property in model.All)
        {
            string member = "value." + property.Name;
            if (property.Required)
            {
                _json.WriteMember(code, property.Type, property.WireName, member);
                continue;
            }

            string condition = property.IsNullable ? $"{member} is {{ }} {property.Local}" : $"{member}.Count > 0";
            code.Open($"if ({condition})");
            _json.WriteMember(code, property.Type, property.WireName, property.IsNullable ? property.Local : member).Close().Line();
        }

        code.Line("writer.WriteEndObject();").Close();
    }
}

using System.Linq;

namespace AriGen.Emit;

/// <summary>Emits a handle: an id, and the operations that need it.</summary>
public sealed class HandleEmitter(EmitSettings settings)
{
    private readonly FileFrame _frame = new(settings);

    public EmittedFile Emit(HandleCode handle)
    {
        CodeWriter code = _frame.Begin();
        code.Summary($"Carries an id and a client, so that the operations of one {handle.Model} need neither. Holds no state of the server's.")
            .Line(FileFrame.GeneratedCode)
            .Open($"{_frame.Visibility} sealed partial class {handle.Class}")
            .Line($"private readonly {GeneratedTypeNames.Client} _client;")
            .Line();

        code.Open($"internal {handle.Class}({GeneratedTypeNames.Client} client, {string.Join(", ", handle.Ids.Select(id => $"string {id.Argument}"))})");
        foreach (HandleIdCode id in handle.Ids)
        {
            code.Line($"global::System.ArgumentException.ThrowIfNullOrEmpty({id.Argument});");
        }

        code.Line("_client = client;");
        foreach (HandleIdCode id in handle.Ids)
        {
            code.Line($"{id.Property} = {id.Argument};");
        }

        code.Close();
        foreach (HandleIdCode id in handle.Ids)
        {
            code.Line().Summary(id.Documentation).Line($"public string {id.Property} {{ get; }}");
        }

        foreach (OperationCode operation in handle.Operations)
        {
            EmitOperation(code, handle, operation);
        }

        code.Line()
            .Line("/// <inheritdoc/>")
            .Line($"public override string ToString() => {string.Join(" + \"/\" + ", handle.Ids.Select(id => id.Property))};");
        return new EmittedFile($"Handles/{handle.Class}.g.cs", code.Close().ToString());
    }

    private void EmitOperation(CodeWriter code, HandleCode handle, OperationCode operation)
    {
        ParameterCode[] rest = operation.Required.Where(parameter => handle.Ids.All(id => id.WireName != parameter.WireName)).ToArray();
        code.Line();
        OperationSignature.EmitDocumentation(code, _frame, operation, rest);

        string arguments = string.Join(", ", operation.Required
            .Select(parameter => handle.Ids.FirstOrDefault(id => id.WireName == parameter.WireName)?.Property ?? parameter.Argument)
            .Concat(operation.OptionsType is null ? [] : ["options"])
            .Append("cancellationToken"));
        code.Line($"public {OperationSignature.Of(operation, rest)}")
            .Indent().Line($"=> _client.{handle.GroupProperty}.{operation.Method}({arguments});").Outdent();
    }
}

using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>Emits a handle: a class with an ID and the operations on it.</summary>
public sealed class HandleEmitter(EmitSettings settings)
{
    private readonly FileFrame _frame = new(settings);

    public EmittedFile Emit(HandleCode handle)
    {
        CodeWriter code = _frame.Begin();
        code.Summary($"Operations on a single <see cref=\"{_frame.Full(handle.Model)}\"/>.")
            .Remarks("A handle holds an ID and a client, and no state of the server.", OperationSignature.OnCancelling)
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
        // The id of what is created is the handle's own, which the group's method takes among the options.
        (ParameterCode Parameter, HandleIdCode Id)[] ownIds = operation.Parameters
            .Where(parameter => parameter is { IsRequired: false, Location: ApiParameterLocation.Path })
            .SelectMany(parameter => handle.Ids.Where(id => id.WireName == parameter.WireName), (parameter, id) => (parameter, id))
            .ToArray();
        string options = ownIds.Length == 0 ? "options"
            : $"(options ?? new {operation.OptionsType}()) with {{ {Assignments(ownIds)} }}";
        string arguments = string.Join(", ", operation.Required
            .Select(parameter => handle.Ids.FirstOrDefault(id => id.WireName == parameter.WireName)?.Property ?? parameter.Argument)
            .Concat(operation.OptionsType is null ? [] : [options])
            .Append("cancellationToken"));
        string call = $"_client.{handle.GroupProperty}.{operation.Method}({arguments});";
        if (ownIds.Length == 0)
        {
            code.Line($"public {OperationSignature.Of(operation, rest)}").Indent().Line($"=> {call}").Outdent();
            return;
        }

        code.Exception("global::System.ArgumentException", "The options have another ID than the handle.")
            .Open($"public {OperationSignature.Of(operation, rest)}");
        foreach ((ParameterCode parameter, HandleIdCode id) in ownIds)
        {
            code.Line($"{CSharp.Runtime}.AriArgument.ThrowIfOtherId(options?.{parameter.Property}, {id.Property}, nameof(options));");
        }

        code.Line($"return {call}").Close();

        static string Assignments((ParameterCode Parameter, HandleIdCode Id)[] ids)
            => string.Join(", ", ids.Select(own => $"{own.Parameter.Property} = {own.Id.Property}"));
    }
}

using System.Linq;

namespace AriGen.Emit;

/// <summary>Emits the record of an operation's optional parameters, so that a parameter that a newer server adds breaks no caller.</summary>
public sealed class OptionsEmitter(EmitSettings settings)
{
    private const string NewId = $"Defaults to a new ID that the client makes (<see cref=\"{CSharp.AriGen}.AriClientOptions.IdGenerator\"/>).";

    private readonly FileFrame _frame = new(settings);

    public EmittedFile Emit(ResourceCode resource, OperationCode operation)
    {
        CodeWriter code = _frame.Begin();
        code.Summary($"Optional parameters of <see cref=\"{_frame.Full(resource.Class)}.{operation.Method}\"/>.")
            .Remarks("Parameters that are <see langword=\"null\"/> are not sent.")
            .Line(FileFrame.GeneratedCode)
            .Open($"{_frame.Visibility} sealed record {operation.OptionsType}");

        bool first = true;
        foreach (ParameterCode parameter in operation.Parameters.Where(parameter => !parameter.IsRequired))
        {
            if (!first)
            {
                code.Line();
            }

            first = false;
            code.Summary(parameter.IsNewId ? $"{parameter.Documentation} {NewId}" : parameter.Documentation)
                .Line($"public {OperationSignature.ArgumentType(parameter)}? {parameter.Property} {{ get; init; }}");
        }

        return new EmittedFile($"{resource.Folder}/{operation.OptionsType}.g.cs", code.Close().ToString());
    }
}

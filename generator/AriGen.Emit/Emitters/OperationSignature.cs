using System.Collections.Generic;
using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>A method's signature and documentation, the same on a resource group and on a handle.</summary>
internal static class OperationSignature
{
    public static string Of(OperationCode operation, IEnumerable<ParameterCode> required)
    {
        List<string> arguments = required.Select(parameter => $"{ArgumentType(parameter)} {parameter.Argument}").ToList();
        if (operation.OptionsType is not null)
        {
            arguments.Add($"{operation.OptionsType}? options = null");
        }

        arguments.Add($"{CSharp.CancellationToken} cancellationToken = default");
        return $"{ReturnType(operation)} {operation.Method}({string.Join(", ", arguments)})";
    }

    public static void EmitDocumentation(CodeWriter code, FileFrame frame, OperationCode operation, IEnumerable<ParameterCode> required)
    {
        code.Summary(operation.Summary)
            .Remarks(
                DocWriter.Text(operation.Notes),
                $"<c>{operation.HttpMethod} {DocWriter.Text(operation.Path)}</c>. {DocWriter.Since(operation.Since)}".TrimEnd());
        foreach (ParameterCode parameter in required)
        {
            code.Param(parameter.Argument, parameter.Documentation);
        }

        if (operation.OptionsType is not null)
        {
            code.Param("options", "What may be given besides.");
        }

        code.Param("cancellationToken", "Ends the wait. Whether the server carried the request out is then unknown.").Returns(Answer(frame, operation));
        foreach (IGrouping<string, ApiError> group in operation.Errors.GroupBy(error => StatusException.Of(error.Code)))
        {
            code.Exception(group.Key, string.Join(" ", group.Select(error => $"{error.Code}: {error.Reason}")));
        }
    }

    public static string ArgumentType(ParameterCode parameter)
        => parameter.IsMultiple ? $"{CSharp.AriGen}.OneOrMany<{parameter.Type.Name}>" : InputType(parameter.Type);

    /// <summary>What a caller writes: maps are dictionaries that <c>new()</c> can make.</summary>
    private static string InputType(CodeType type)
        => type.Kind == ApiTypeKind.Map ? $"{CSharp.Collections}.Dictionary<string, {type.Element!.Name}>" : type.Name;

    public static string ReturnType(OperationCode operation)
        => operation.IsWebSocket ? $"{CSharp.Task}<{CSharp.AriGen}.StasisApp>"
            : operation.Returns.Kind == ApiTypeKind.Void ? CSharp.Task
            : $"{CSharp.Task}<{operation.Returns.Name}>";

    private static string Answer(FileFrame frame, OperationCode operation) => operation switch
    {
        { IsWebSocket: true } => "The application, once its events can arrive.",
        { Returns.Kind: ApiTypeKind.Void } => "Ends when the server has said that it took the request.",
        { Returns.Kind: ApiTypeKind.Binary } => "The content, to be read and disposed of by the caller.",
        { Returns: { Kind: ApiTypeKind.List, Element: { Kind: ApiTypeKind.Model } item } } => $"Each <see cref=\"{frame.Full(item.Name)}\"/>, in the server's order; empty where there is none.",
        { Returns: { Kind: ApiTypeKind.Model } model } => $"The server's answer, a <see cref=\"{frame.Full(model.Name)}\"/>.",
        _ => "The server's answer.",
    };
}

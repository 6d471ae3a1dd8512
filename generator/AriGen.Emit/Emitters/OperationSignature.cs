using System.Collections.Generic;
using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>A method's signature and documentation, for a resource group and for a handle.</summary>
internal static class OperationSignature
{
    /// <summary>The remark of a type with requests.</summary>
    public const string OnCancelling = "A request that is cancelled may still be carried out by the server.";

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
                operation.Notes,
                operation.Remark,
                $"<c>{operation.HttpMethod} {DocWriter.Text(operation.Path)}</c>. {DocWriter.Since(operation.Since)}".TrimEnd());
        foreach (ParameterCode parameter in required)
        {
            code.Param(parameter.Argument, parameter.Documentation);
        }

        if (operation.OptionsType is not null)
        {
            code.Param("options", "Optional parameters.");
        }

        code.Param("cancellationToken", "A token to cancel the request.").Returns(Answer(frame, operation));
        foreach (IGrouping<string, ApiError> group in operation.Errors.GroupBy(error => StatusException.Of(error.Code)))
        {
            code.Exception(group.Key, string.Join(" ", group.Select(error => $"{error.Code}: {error.Reason}")));
        }
    }

    public static string ArgumentType(ParameterCode parameter)
        => (parameter.IsMultiple ? $"{CSharp.AriGen}.OneOrMany<{parameter.Type.Name}>" : InputType(parameter.Type))
            + (parameter is { IsRequired: true, IsNullable: true } ? "?" : "");

    /// <summary>Returns the type of an argument. A map is a dictionary, so that <c>new()</c> creates one.</summary>
    private static string InputType(CodeType type)
        => type.Kind == ApiTypeKind.Map ? $"{CSharp.Collections}.Dictionary<string, {type.Element!.Name}>" : type.Name;

    public static string ReturnType(OperationCode operation)
        => operation.Returns.Kind == ApiTypeKind.Void ? CSharp.Task : $"{CSharp.Task}<{operation.Returns.Name}>";

    private static string Answer(FileFrame frame, OperationCode operation) => operation switch
    {
        { Returns.Kind: ApiTypeKind.Void } => "A task that completes when the server has accepted the request.",
        { Returns.Kind: ApiTypeKind.Binary } => "The content. The caller must dispose of it.",
        { Returns: { Kind: ApiTypeKind.List, Element: { Kind: ApiTypeKind.Model } item } } => $"A list of <see cref=\"{frame.Full(item.Name)}\"/>, in the server's order. Empty if there are none.",
        { Returns: { Kind: ApiTypeKind.Model } model } => $"The <see cref=\"{frame.Full(model.Name)}\"/> in the response.",
        _ => "The content of the response.",
    };
}

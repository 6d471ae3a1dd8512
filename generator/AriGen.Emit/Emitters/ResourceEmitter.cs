using System.Linq;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>Emits a resource's operations as one class.</summary>
public sealed class ResourceEmitter(EmitSettings settings)
{
    private readonly FileFrame _frame = new(settings);
    private readonly JsonCodeText _json = new(new FileFrame(settings));

    public EmittedFile Emit(ResourceCode resource)
    {
        CodeWriter code = _frame.Begin();
        code.Summary(resource.Description)
            .Remarks(
                OperationSignature.OnCancelling,
                DocWriter.Since(resource.Since),
                resource.RequiresModules.Count == 0 ? "" : $"Required Asterisk modules: {DocWriter.Text(string.Join(", ", resource.RequiresModules))}.")
            .Line(FileFrame.GeneratedCode)
            .Open($"{_frame.Visibility} sealed partial class {resource.Class}")
            .Line($"private readonly {CSharp.Runtime}.AriConnection _connection;")
            .Line()
            .Line($"internal {resource.Class}({CSharp.Runtime}.AriConnection connection) => _connection = connection;");

        foreach (OperationCode operation in resource.Operations)
        {
            code.Line();
            OperationSignature.EmitDocumentation(code, _frame, operation, operation.Required);
            code.Open($"public {OperationSignature.Of(operation, operation.Required)}");
            EmitBody(code, operation);
            code.Close();
        }

        return new EmittedFile($"{resource.Folder}/{resource.Class}.g.cs", code.Close().ToString());
    }

    private void EmitBody(CodeWriter code, OperationCode operation)
    {
        foreach (ParameterCode parameter in operation.Required.Where(parameter => !parameter.IsNullable))
        {
            EmitCheck(code, parameter);
        }

        // The path needs a new id before the request is made.
        foreach (ParameterCode parameter in operation.Parameters.Where(parameter => parameter is { IsRequired: false, Location: ApiParameterLocation.Path }))
        {
            code.Line($"string {parameter.Argument} = options?.{parameter.Property} ?? _connection.NewId();");
        }

        ParameterCode[] carried = operation.Parameters.Where(parameter => parameter.Location != ApiParameterLocation.Path).ToArray();
        string method = CSharp.Literal(operation.HttpMethod);
        const string build = ".Build();";
        code.Line($"var request = new {CSharp.Runtime}.AriRequestBuilder({method}, {Path(operation)}, {CSharp.Literal(operation.Id)}){(carried.Length == 0 ? build : "")}")
            .Indent();
        for (int index = 0; index < carried.Length; index++)
        {
            code.Line(Carry(carried[index]) + (index == carried.Length - 1 ? build : ""));
        }

        code.Outdent().Line($"return {Send(operation)};");
    }

    private static void EmitCheck(CodeWriter code, ParameterCode parameter)
    {
        string name = parameter.Argument;
        if (parameter.IsMultiple)
        {
            code.Line($"{CSharp.Runtime}.AriArgument.ThrowIfEmpty({name});");
        }
        else if (parameter.Type.IsOpenValue)
        {
            code.Line($"global::System.ArgumentException.ThrowIfNullOrEmpty({name}.Value, nameof({name}));");
        }
        else if (parameter.Type.Kind == ApiTypeKind.String)
        {
            code.Line($"global::System.ArgumentException.ThrowIfNullOrEmpty({name});");
        }
        else if (!parameter.Type.IsValueType)
        {
            code.Line($"global::System.ArgumentNullException.ThrowIfNull({name});");
        }
    }

    private static string Path(OperationCode operation)
    {
        string path = operation.Path.TrimStart('/');
        ParameterCode[] holes = operation.Parameters.Where(parameter => parameter.Location == ApiParameterLocation.Path).ToArray();
        if (holes.Length == 0)
        {
            return CSharp.Literal(path);
        }

        foreach (ParameterCode hole in holes)
        {
            string value = hole.Type switch
            {
                { IsOpenValue: true } => hole.Argument + ".Value",
                { Duration: not null } => Number(hole.Type, hole.Argument) + ".ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
                { Kind: ApiTypeKind.String } => hole.Argument,
                { Kind: ApiTypeKind.Boolean } => $"({hole.Argument} ? \"true\" : \"false\")",
                _ => hole.Argument + ".ToString(global::System.Globalization.CultureInfo.InvariantCulture)",
            };
            path = path.Replace("{" + hole.WireName + "}", "{" + value + "}");
        }

        return $"$\"{path}\"";
    }

    private static string Carry(ParameterCode parameter)
    {
        string value = parameter.IsRequired ? parameter.Argument : "options?." + parameter.Property;
        if (parameter.IsNewId)
        {
            value += " ?? _connection.NewId()";
        }

        if (parameter is { IsMultiple: false, Type.IsOpenValue: true }
            && (!parameter.IsNullable || parameter.Location != ApiParameterLocation.Query))
        {
            value += parameter.IsNullable ? "?.Value" : ".Value";
        }

        value = Number(parameter.Type, value);

        string name = CSharp.Literal(parameter.WireName);
        return parameter.Location switch
        {
            ApiParameterLocation.Query when parameter.Type.Kind == ApiTypeKind.Json => $".AddQuery({name}, {value}{(parameter.IsNullable ? "?" : "")}.ToString())",
            ApiParameterLocation.Query => $".AddQuery({name}, {value})",
            ApiParameterLocation.Header => $".AddHeader({name}, {value})",
            ApiParameterLocation.Body => $".SetBody({value})",
            _ => $".AddMember({name}, {value})",
        };
    }

    /// <summary>A duration as the number that travels; any other value as it is.</summary>
    private static string Number(CodeType type, string value)
    {
        string max = type.Kind == ApiTypeKind.Long ? ", max: long.MaxValue" : "";
        return type.Duration is { } duration
            ? $"{CSharp.Runtime}.AriArgument.{duration.Unit}({value}{JsonCodeText.Infinite(duration)}{max})"
            : value;
    }

    private string Send(OperationCode operation)
    {
        return operation.Returns.Kind switch
        {
            ApiTypeKind.Void => "_connection.SendAsync(request, cancellationToken)",
            ApiTypeKind.Binary => "_connection.SendBinaryAsync(request, cancellationToken)",
            ApiTypeKind.List => $"_connection.SendListAsync(request, {_json.Reader(operation.Returns.Element!)}, cancellationToken)",
            _ => $"_connection.SendAsync(request, {_json.Reader(operation.Returns)}, cancellationToken)",
        };
    }
}

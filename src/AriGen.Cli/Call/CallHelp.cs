using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>What a server offers, level by level, in the words of its api-docs.</summary>
internal sealed class CallHelp(TextWriter output, int? width)
{
    public void Resources(ApiModel api)
    {
        output.WriteLine("Resources:");
        output.WriteColumns(api.Resources.Select(static resource => (resource.Name, $"{resource.Description} ({Count.Of(resource.Operations.Count, "operation")})")), width);
    }

    public void Operations(ApiResource resource)
    {
        output.WriteLine($"Operations of {resource.Name}:");
        output.WriteColumns(resource.Operations.Select(static operation => (operation.Nickname, $"{operation.Summary} ({operation.Method} {operation.Path})")), width);
    }

    public void Operation(ApiOperation operation)
    {
        output.WriteLine(TextWrapper.Of($"{operation.Resource} {operation.Nickname}: {OneLine.Of(operation.Summary)}", width, 2));
        if (operation.Notes.Length > 0)
        {
            output.WriteLine(TextWrapper.Of(OneLine.Of(operation.Notes), width, 0));
        }

        output.WriteLine();
        output.WriteLine($"{operation.Method} {operation.Path}, answers {(operation.Returns.Kind == ApiTypeKind.Void ? "nothing" : operation.Returns)}");
        if (operation.Parameters.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Parameters:");
            output.WriteColumns(operation.Parameters.Select(static parameter => (parameter.Name, Describe(parameter))), width);
        }

        if (operation.Errors.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Errors:");
            output.WriteColumns(operation.Errors.Select(static error => (error.Code.ToString(System.Globalization.CultureInfo.InvariantCulture), error.Reason)), width);
        }
    }

    /// <summary>A parameter in one line.</summary>
    public static string Describe(ApiParameter parameter)
    {
        var about = new List<string> { parameter.AllowMultiple ? $"several {parameter.Type}" : parameter.Type.ToString() };
        if (parameter.Required)
        {
            about.Add("required");
        }

        if (parameter.DefaultValue is { } value)
        {
            about.Add($"default {value}");
        }

        if (parameter.Values.Count > 0)
        {
            about.Add(string.Join('|', parameter.Values));
        }

        if (parameter.Range is { } range)
        {
            about.Add($"{range.Min}..{range.Max}");
        }

        return $"({string.Join(", ", about)}) {parameter.Description}";
    }
}

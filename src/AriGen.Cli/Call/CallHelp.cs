using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>What a server offers, level by level, in the words of its api-docs.</summary>
internal static class CallHelp
{
    public static void Resources(TextWriter output, ApiModel api)
    {
        output.WriteLine("Resources:");
        Columns(output, api.Resources.Select(static resource => (resource.Name, $"{resource.Description} ({Count.Of(resource.Operations.Count, "operation")})")));
    }

    public static void Operations(TextWriter output, ApiResource resource)
    {
        output.WriteLine($"Operations of {resource.Name}:");
        Columns(output, resource.Operations.Select(static operation => (operation.Nickname, $"{operation.Summary} ({operation.Method} {operation.Path})")));
    }

    public static void Operation(TextWriter output, ApiOperation operation)
    {
        output.WriteLine($"{operation.Resource} {operation.Nickname}: {OneLine.Of(operation.Summary)}");
        if (operation.Notes.Length > 0)
        {
            output.WriteLine(OneLine.Of(operation.Notes));
        }

        output.WriteLine();
        output.WriteLine($"{operation.Method} {operation.Path}, answers {(operation.Returns.Kind == ApiTypeKind.Void ? "nothing" : operation.Returns)}");
        if (operation.Parameters.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Parameters:");
            Columns(output, operation.Parameters.Select(static parameter => (parameter.Name, Describe(parameter))));
        }

        if (operation.Errors.Count > 0)
        {
            output.WriteLine();
            output.WriteLine("Errors:");
            Columns(output, operation.Errors.Select(static error => (error.Code.ToString(System.Globalization.CultureInfo.InvariantCulture), error.Reason)));
        }
    }

    private static string Describe(ApiParameter parameter)
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

    private static void Columns(TextWriter output, IEnumerable<(string Name, string Text)> rows)
    {
        (string Name, string Text)[] all = [.. rows];
        int width = all.Length == 0 ? 0 : all.Max(static row => row.Name.Length);
        foreach ((string name, string text) in all)
        {
            output.WriteLine($"  {OneLine.Of(name).PadRight(width)}  {OneLine.Of(text)}".TrimEnd());
        }
    }
}

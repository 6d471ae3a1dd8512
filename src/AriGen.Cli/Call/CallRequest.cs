using System.Globalization;
using System.Text.Json;
using AriGen.Analysis;
using AriGen.Runtime;
using AriGen.Spec;

namespace AriGen.Cli;

/// <summary>Makes the request of an operation and of texts for its parameters. What does not fit is told before anything is sent.</summary>
internal static class CallRequest
{
    public static AriRequest Make(ApiOperation operation, IReadOnlyList<string> given)
    {
        string name = $"{operation.Resource}.{operation.Nickname}";
        Dictionary<string, string> values = Values(operation, name, given);
        string[] missing = [.. operation.Parameters.Where(parameter => parameter.Required && !IsGiven(parameter, values)).Select(static parameter => parameter.Name)];
        if (missing.Length > 0)
        {
            throw new FailureException(ExitCode.CommandLine, $"{name} needs {string.Join(", ", missing)}");
        }

        // Servers crash on some omissions, and an empty text is one.
        if (operation.Parameters.FirstOrDefault(parameter => parameter.Required && values.GetValueOrDefault(parameter.Name) is "") is { } empty)
        {
            throw new FailureException(ExitCode.CommandLine, $"{name} needs {empty.Name}, and what is given is empty");
        }

        try
        {
            var request = new AriRequestBuilder(operation.Method, Path(operation, values), name);
            foreach (ApiParameter parameter in operation.Parameters.Where(parameter => IsGiven(parameter, values)))
            {
                Add(request, parameter, values);
            }

            return request.Build();
        }
        catch (ArgumentException exception)
        {
            throw new FailureException(ExitCode.CommandLine, $"{name}: {exception.Message}", exception);
        }
    }

    private static Dictionary<string, string> Values(ApiOperation operation, string name, IReadOnlyList<string> given)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string text in given)
        {
            int at = text.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0)
            {
                throw new FailureException(ExitCode.CommandLine, $"'{text}' is no parameter; write name=value");
            }

            string key = text[..at];
            if (!operation.Parameters.Any(parameter => parameter.Name == key || (TakesMembers(parameter) && key.StartsWith(parameter.Name + ".", StringComparison.Ordinal))))
            {
                string known = operation.Parameters.Count == 0 ? "it has none" : "it has " + string.Join(", ", operation.Parameters.Select(static parameter => parameter.Name));
                throw new FailureException(ExitCode.CommandLine, $"{name} has no parameter '{key}'; {known}");
            }

            if (!values.TryAdd(key, text[(at + 1)..]))
            {
                throw new FailureException(ExitCode.CommandLine, $"'{key}' is given twice; the values of a list are separated by commas");
            }
        }

        return values;
    }

    private static AriPath Path(ApiOperation operation, Dictionary<string, string> values)
    {
        var path = new AriPath(operation.Path.Text.Length, operation.Parameters.Count);
        string separator = "";
        foreach (ApiPathSegment segment in operation.Path.Segments)
        {
            path.AppendLiteral(separator);
            separator = "/";
            if (segment.IsParameter)
            {
                path.AppendFormatted(values.GetValueOrDefault(segment.Text) ?? Guid.CreateVersion7().ToString("N"), segment.Text);
            }
            else
            {
                path.AppendLiteral(segment.Text);
            }
        }

        return path;
    }

    private static void Add(AriRequestBuilder request, ApiParameter parameter, Dictionary<string, string> values)
    {
        switch (parameter.Location)
        {
            case ApiParameterLocation.Query when parameter.AllowMultiple:
                request.AddQuery(parameter.Name, (OneOrMany<string>)values[parameter.Name].Split(','));
                break;
            case ApiParameterLocation.Query:
                request.AddQuery(parameter.Name, Scalar(parameter, values[parameter.Name]));
                break;
            case ApiParameterLocation.Header:
                request.AddHeader(parameter.Name, Scalar(parameter, values[parameter.Name]));
                break;
            case ApiParameterLocation.BodyMember:
                request.AddMember(parameter.Name, Json(parameter, values));
                break;
            case ApiParameterLocation.Body:
                request.SetBody(Json(parameter, values));
                break;
        }
    }

    private static bool IsGiven(ApiParameter parameter, Dictionary<string, string> values)
        => values.ContainsKey(parameter.Name) || (TakesMembers(parameter) && values.Keys.Any(key => key.StartsWith(parameter.Name + ".", StringComparison.Ordinal)));

    /// <summary>An object, which can be given member by member.</summary>
    public static bool TakesMembers(ApiParameter parameter)
        => parameter.Location is ApiParameterLocation.Body or ApiParameterLocation.BodyMember
            && parameter.Type.Kind is ApiTypeKind.Json or ApiTypeKind.Map or ApiTypeKind.Variables or ApiTypeKind.Model;

    /// <summary>Checked, and sent as it was written.</summary>
    private static string Scalar(ApiParameter parameter, string text)
    {
        bool fits = parameter.Type.Kind switch
        {
            ApiTypeKind.Int => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            ApiTypeKind.Long => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
            ApiTypeKind.Double => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out _),
            ApiTypeKind.Boolean => text is "true" or "false",
            _ => true,
        };
        return fits ? text : throw new FailureException(ExitCode.CommandLine, $"{parameter.Name} is {parameter.Type}, and '{text}' is none");
    }

    private static JsonData Json(ApiParameter parameter, Dictionary<string, string> values)
    {
        if (!values.TryGetValue(parameter.Name, out string? text))
        {
            string beginning = parameter.Name + ".";
            return JsonData.Parse(JsonText.Of(json =>
            {
                json.WriteStartObject();
                foreach ((string key, string value) in values.Where(value => value.Key.StartsWith(beginning, StringComparison.Ordinal)))
                {
                    json.WriteString(key[beginning.Length..], value);
                }

                json.WriteEndObject();
            }));
        }

        try
        {
            return parameter.Type.Kind is ApiTypeKind.String or ApiTypeKind.Date ? text : JsonData.Parse(Scalar(parameter, text));
        }
        catch (JsonException exception)
        {
            throw new FailureException(ExitCode.CommandLine, $"{parameter.Name} is {parameter.Type}, and what is given is no JSON", exception);
        }
    }
}

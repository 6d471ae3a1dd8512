using AriGen.Spec.Documents;
using AriGen.Spec.Json;
using AriGen.Spec.Linking;

namespace AriGen.Spec.Reading;

/// <summary>Reads a parameter of an operation.</summary>
internal static class ParameterReader
{
    /// <summary>Null where the parameter cannot be sent.</summary>
    public static DocParameter? Read(SourceFile file, JsonValue value)
    {
        var parameter = new ObjectReader(file, value, Shape.Parameter);
        JsonValue? name = parameter.Text("name");
        JsonValue? paramType = parameter.Text("paramType");
        JsonValue? type = parameter.Text("dataType");
        string description = parameter.Prose("description");
        bool isRequired = parameter.Flag("required");
        bool isMultiple = parameter.Flag("allowMultiple");
        string subject = name?.Text ?? string.Empty;
        DocValues values = ValuesReader.Read(file, parameter, subject, type?.Text);
        string? defaultValue = ValuesReader.ReadDefault(file, parameter, type?.Text, values);
        ApiParameterLocation? location = paramType?.Text switch
        {
            "path" => ApiParameterLocation.Path,

            // Asterisk puts the fields of a form among the parameters of the query.
            "query" or "form" => ApiParameterLocation.Query,
            "header" => ApiParameterLocation.Header,
            "body" => BodyForms.Assume(subject),
            _ => null,
        };
        if (paramType is not null && location is null)
        {
            file.Report(DiagnosticKinds.UnknownParamType, paramType, paramType.Text);
        }

        if (name is null || type is null || location is null)
        {
            return null;
        }

        // Api-docs forget to say it of path parameters, but there is no path without them.
        isRequired |= location == ApiParameterLocation.Path;
        return new DocParameter(
            file.Name(name), location.Value, file.Type(type), isRequired, isMultiple, defaultValue, values, description,
            IsFormAssumed: paramType!.Text == "body");
    }
}

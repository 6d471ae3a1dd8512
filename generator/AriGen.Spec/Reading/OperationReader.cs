using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using AriGen.Spec.Documents;
using AriGen.Spec.Json;

namespace AriGen.Spec.Reading;

/// <summary>Reads an operation. One that lacks a parameter it cannot do without is left out: half a request does harm.</summary>
internal sealed class OperationReader(SourceFile file)
{
    private static readonly string[] Methods = ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"];

    /// <param name="template">Null where the path is faulty, which has been reported.</param>
    public DocOperation? Read(JsonValue value, PathTemplate? template)
    {
        var operation = new ObjectReader(file, value, Shape.Operation);
        JsonValue? method = operation.Text("httpMethod");
        JsonValue? nickname = operation.Text("nickname");
        JsonValue? returns = operation.Text("responseClass");
        string summary = operation.Prose("summary");
        string notes = operation.Prose("notes");
        EquatableArray<string> since = operation.Words("since");
        bool isWebSocket = IsWebSocket(operation);
        operation.OptionalText("websocketProtocol");
        List<ApiError> errors = ReadErrors(operation);
        bool isComplete = true;
        List<DocParameter> parameters = ReadParameters(operation, nickname?.Text ?? string.Empty, ref isComplete);

        if (method is not null && Array.IndexOf(Methods, method.Text.ToUpperInvariant()) < 0)
        {
            file.Report(DiagnosticKinds.UnknownMethod, method, method.Text);
            method = null;
        }

        if (template is not null && nickname is not null)
        {
            isComplete &= IsPathFilled(template, nickname.Text, parameters, isComplete);
        }

        if (method is null || nickname is null || returns is null || template is null || !isComplete)
        {
            return null;
        }

        var methodName = new DocName(method.Text.ToUpperInvariant(), file.Span(method));
        return new DocOperation(
            file.Name(nickname), methodName, template.Path, summary, notes, file.Type(returns), since,
            parameters.ToEquatableArray(), errors.ToEquatableArray(), isWebSocket);
    }

    private bool IsWebSocket(ObjectReader operation)
    {
        if (operation.OptionalText("upgrade") is not { } upgrade)
        {
            return false;
        }

        bool isWebSocket = upgrade.Text.Equals("websocket", StringComparison.OrdinalIgnoreCase);
        if (!isWebSocket)
        {
            file.Report(DiagnosticKinds.UnknownUpgrade, upgrade, upgrade.Text);
        }

        return isWebSocket;
    }

    private List<DocParameter> ReadParameters(ObjectReader operation, string nickname, ref bool isComplete)
    {
        List<DocParameter> parameters = [];
        var names = new UniqueNames(file.Log, CSharpName.Pascal);
        foreach (JsonValue item in operation.OptionalList("parameters"))
        {
            DocParameter? parameter = ParameterReader.Read(file, item);
            if (parameter is null)
            {
                isComplete = false;
                continue;
            }

            DocName name = parameter.Name;
            if (parameters.Any(p => p.Name.Value == name.Value))
            {
                file.Log.Report(DiagnosticKinds.DuplicateParameter, name.Span, nickname, name.Value);
                continue;
            }

            if (!names.Add(name))
            {
                isComplete &= !parameter.Required;
                continue;
            }

            // An optional one is a property, and no keyword begins with a capital.
            string camel = CSharpName.UnescapedCamel(name.Value);
            if (parameter.Required && CSharpName.IsKeyword(camel))
            {
                file.Log.Report(DiagnosticKinds.NameIsKeyword, name.Span, name.Value, CSharpName.Camel(name.Value));
            }

            parameters.Add(parameter);
        }

        return parameters;
    }

    // Where a parameter is left out already, its hole is no second diagnostic.
    private bool IsPathFilled(
        PathTemplate template, string nickname, List<DocParameter> parameters, bool reportsHoles)
    {
        bool isFilled = true;
        foreach (DocParameter parameter in parameters.Where(p => p.Location == ApiParameterLocation.Path))
        {
            if (!template.Holes.Contains(parameter.Name.Value))
            {
                file.Log.Report(DiagnosticKinds.ParameterWithoutHole, parameter.Name.Span, template.Path.Value, parameter.Name.Value);
                isFilled = false;
            }
        }

        foreach (string hole in template.Holes)
        {
            if (!parameters.Any(p => p.Location == ApiParameterLocation.Path && p.Name.Value == hole))
            {
                isFilled = false;
                if (reportsHoles)
                {
                    file.Log.Report(DiagnosticKinds.HoleWithoutParameter, template.Path.Span, nickname, hole);
                }
            }
        }

        return isFilled;
    }

    private List<ApiError> ReadErrors(ObjectReader operation)
    {
        List<ApiError> errors = [];
        foreach (JsonValue item in operation.OptionalList("errorResponses"))
        {
            var error = new ObjectReader(file, item, Shape.ErrorResponse);
            string reason = error.Prose("reason");
            if (error.Required("code") is not { } code)
            {
                continue;
            }

            if (code.Kind is not (JsonValueKind.Number or JsonValueKind.String))
            {
                file.Misfit(code);
            }
            else if (int.TryParse(code.Text, NumberStyles.None, CultureInfo.InvariantCulture, out int status)
                && status is >= 100 and <= 599)
            {
                errors.Add(new ApiError(status, reason));
            }
            else
            {
                file.Report(DiagnosticKinds.BadErrorCode, code, code.Text);
            }
        }

        return errors;
    }
}

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

    /// <param name="path">Null if the path is malformed, which has been reported.</param>
    public DocOperation? Read(JsonValue value, DocPath? path)
    {
        var operation = new ObjectReader(file, value, Shape.Operation);
        JsonValue? method = operation.Text("httpMethod");
        JsonValue? nickname = operation.Text("nickname");
        JsonValue? returns = operation.Text("responseClass");
        string summary = operation.Prose("summary");
        string notes = operation.Prose("notes");
        EquatableArray<string> since = operation.Words("since");
        bool isWebSocket = IsWebSocket(operation);
        operation.Text("websocketProtocol");
        List<ApiError> errors = ReadErrors(operation);
        bool isComplete = true;
        List<DocParameter> parameters = ReadParameters(operation, nickname?.Text ?? string.Empty, ref isComplete);

        if (method is not null && Array.IndexOf(Methods, method.Text.ToUpperInvariant()) < 0)
        {
            file.Report(DiagnosticKinds.UnknownMethod, method, method.Text);
            method = null;
        }

        if (path is { } template && nickname is not null)
        {
            isComplete &= IsPathFilled(template, nickname.Text, parameters, isComplete);
        }

        if (method is null || nickname is null || returns is null || path is null || !isComplete)
        {
            return null;
        }

        var methodName = new DocName(method.Text.ToUpperInvariant(), file.Span(method));
        return new DocOperation
        {
            Nickname = file.Name(nickname),
            Method = methodName,
            Path = path.Value,
            Summary = summary,
            Notes = notes,
            Returns = file.Type(returns),
            Since = since,
            Parameters = parameters.ToEquatableArray(),
            Errors = errors.ToEquatableArray(),
            IsWebSocket = isWebSocket,
        };
    }

    private bool IsWebSocket(ObjectReader operation)
    {
        if (operation.Text("upgrade") is not { } upgrade)
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
        foreach (JsonValue item in operation.List("parameters"))
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

    // A parameter that is already left out is reported once: its placeholder is not.
    private bool IsPathFilled(DocPath path, string nickname, List<DocParameter> parameters, bool reportsPlaceholders)
    {
        bool isFilled = true;
        foreach (DocParameter parameter in parameters.Where(p => p.Location == ApiParameterLocation.Path))
        {
            if (!path.Value.Parameters.Contains(parameter.Name.Value))
            {
                file.Log.Report(DiagnosticKinds.ParameterNotInPath, parameter.Name.Span, path.Value.Text, parameter.Name.Value);
                isFilled = false;
            }
        }

        foreach (string placeholder in path.Value.Parameters)
        {
            if (!parameters.Any(p => p.Location == ApiParameterLocation.Path && p.Name.Value == placeholder))
            {
                isFilled = false;
                if (reportsPlaceholders)
                {
                    file.Log.Report(DiagnosticKinds.PlaceholderWithoutParameter, path.Span, nickname, placeholder);
                }
            }
        }

        return isFilled;
    }

    private List<ApiError> ReadErrors(ObjectReader operation)
    {
        List<ApiError> errors = [];
        foreach (JsonValue item in operation.List("errorResponses"))
        {
            var error = new ObjectReader(file, item, Shape.ErrorResponse);
            string reason = error.Prose("reason");
            if (error.Value("code") is not { } code)
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

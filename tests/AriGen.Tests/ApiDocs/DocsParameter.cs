using System.Text.Json.Nodes;

namespace AriGen.Tests.ApiDocs;

/// <summary>A parameter as the api-docs and the corrections describe it.</summary>
/// <param name="Name">Its name on the wire.</param>
/// <param name="Place">Where it travels: path, query or body.</param>
/// <param name="Type">Its type, as the api-docs spell types.</param>
/// <param name="IsRequired">The caller has to give it.</param>
/// <param name="IsMultiple">It takes several values.</param>
/// <param name="IsNewId">It is the id of what the operation creates: the client makes one where the caller gives none.</param>
/// <param name="IsWholeBody">It is the JSON body, not a member of it.</param>
/// <param name="Values">The values that the api-docs know; empty where any will do.</param>
internal sealed record DocsParameter(
    string Name, string Place, string Type, bool IsRequired, bool IsMultiple, bool IsNewId, bool IsWholeBody, IReadOnlyList<string> Values)
{
    public static DocsParameter Read(string operation, string method, string path, string returns, JsonObject json)
    {
        string name = json["name"]!.GetValue<string>();
        string element = $"{operation}({name})";
        string place = json["paramType"]!.GetValue<string>();

        // The endpoints' parameters in the path are said to be optional, which a part of a path can't be.
        bool required = place == "path" || (Corrections.Value<bool?>(element, "required") ?? json["required"]!.GetValue<bool>());

        // POST /channels answers a Channel, and takes its channelId to be.
        bool newId = Corrections.Value<bool>(element, "newId")
            || (method == "POST" && place == "query" && !required && string.Equals(name, returns + "Id", StringComparison.OrdinalIgnoreCase));
        return new DocsParameter(
            name,
            path.Contains($"{{{name}}}", StringComparison.Ordinal) ? "path" : place,
            Corrections.Value<string>(element, "type") ?? json["dataType"]!.GetValue<string>(),
            required,
            json["allowMultiple"]!.GetValue<bool>(),
            newId,
            Corrections.Value<string>(element, "body") == "whole",
            ValuesOf(json));
    }

    public static IReadOnlyList<string> ValuesOf(JsonObject json)
        => json["allowableValues"] is JsonObject values && values["valueType"]!.GetValue<string>() == "LIST"
            ? [.. values["values"]!.AsArray().Select(value => value!.ToString())]
            : [];
}

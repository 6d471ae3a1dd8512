using System.Text.Json.Nodes;

namespace AriGen.Tests.ApiDocs;

/// <summary>A parameter as the api-docs and the corrections describe it.</summary>
internal sealed record DocsParameter
{
    /// <summary>The wire name.</summary>
    public required string Name { get; init; }

    /// <summary>The location: path, query, header or body.</summary>
    public required string Place { get; init; }

    /// <summary>The type, in the notation of the api-docs.</summary>
    public required string Type { get; init; }

    /// <summary>Whether the caller must give a value.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>Whether the parameter is an argument of the method, which may be <see langword="null"/> if it is not required.</summary>
    public required bool IsArgument { get; init; }

    /// <summary>Whether the value is a duration.</summary>
    public required bool IsDuration { get; init; }

    /// <summary>Whether the parameter accepts several values.</summary>
    public required bool IsMultiple { get; init; }

    /// <summary>Whether the parameter is the ID of a new resource, which the client creates by default.</summary>
    public required bool IsNewId { get; init; }

    /// <summary>Whether the parameter is the whole JSON body, and not a member of it.</summary>
    public required bool IsWholeBody { get; init; }

    /// <summary>The values in the api-docs; empty if any value is allowed.</summary>
    public required IReadOnlyList<string> Values { get; init; }

    public static DocsParameter Read(string operation, string method, string path, string returns, JsonObject json)
    {
        string name = json["name"]!.GetValue<string>();
        string element = $"{operation}({name})";
        string place = json["paramType"]!.GetValue<string>();

        // The api-docs call the path parameters of endpoints optional, which a part of a path cannot be.
        bool required = place == "path" || (Corrections.Value<bool?>(element, "required") ?? json["required"]!.GetValue<bool>());

        // POST /channels returns a Channel, and accepts the channelId for it.
        bool newId = Corrections.Value<bool>(element, "newId")
            || (method == "POST" && place == "query" && !required && string.Equals(name, returns + "Id", StringComparison.OrdinalIgnoreCase));
        return new DocsParameter
        {
            Name = name,
            Place = path.Contains($"{{{name}}}", StringComparison.Ordinal) ? "path" : place,
            Type = Corrections.Value<string>(element, "type") ?? json["dataType"]!.GetValue<string>(),
            IsRequired = required,
            IsArgument = required || Corrections.Value<bool>(element, "argument"),
            IsDuration = Corrections.Value<string>(element, "unit") is not null,
            IsMultiple = json["allowMultiple"]!.GetValue<bool>(),
            IsNewId = newId,
            IsWholeBody = Corrections.Value<string>(element, "body") == "whole",
            Values = ValuesOf(json),
        };
    }

    public static IReadOnlyList<string> ValuesOf(JsonObject json)
        => json["allowableValues"] is JsonObject values && values["valueType"]!.GetValue<string>() == "LIST"
            ? [.. values["values"]!.AsArray().Select(value => value!.ToString())]
            : [];
}

using System;
using System.Collections.Generic;
using System.Linq;
using AriGen.Spec.Reading;

namespace AriGen.Spec.Linking;

/// <summary>Reads the notation of types.</summary>
internal static class TypeNotation
{
    // Nothing real nests deeper than two; without a limit a hostile text could exhaust the stack.
    private const int MaxDepth = 8;

    private static readonly Dictionary<string, ApiTypeKind> Known = new(StringComparer.Ordinal)
    {
        ["void"] = ApiTypeKind.Void,
        ["string"] = ApiTypeKind.String,
        ["int"] = ApiTypeKind.Int,
        ["long"] = ApiTypeKind.Long,
        ["double"] = ApiTypeKind.Double,
        ["float"] = ApiTypeKind.Double,
        ["number"] = ApiTypeKind.Double,
        ["boolean"] = ApiTypeKind.Boolean,
        ["Date"] = ApiTypeKind.Date,
        ["object"] = ApiTypeKind.Json,
        ["containers"] = ApiTypeKind.Json,
        ["binary"] = ApiTypeKind.Binary,
    };

    /// <summary>The type, with names of models not looked up; null where it cannot be one.</summary>
    /// <param name="isModel">Whether there is a model of this name.</param>
    public static ApiTypeRef? Parse(string text, Func<string, bool> isModel, bool inCorrections)
        => Parse(text, isModel, inCorrections, 0);

    /// <summary>The type that was probably meant, as it is written; null where none is near.</summary>
    public static string? Nearest(string text, IEnumerable<string> models)
    {
        int depth = 0;
        while (depth < MaxDepth && Element(text, "List[") is { } item)
        {
            text = item;
            depth++;
        }

        string? meant = text switch
        {
            "integer" => "int",
            "bool" => "boolean",
            _ => Spelling.Nearest(text, models.Concat(Known.Keys)),
        };
        return meant is null ? null : string.Concat(Enumerable.Repeat("List[", depth)) + meant + new string(']', depth);
    }

    /// <summary>Could be a model's name, by its look.</summary>
    public static bool LooksLikeModel(string name) => CSharpName.IsIdentifier(name) && char.IsUpper(name[0]);

    private static ApiTypeRef? Parse(string text, Func<string, bool> isModel, bool inCorrections, int depth)
    {
        if (Known.TryGetValue(text, out ApiTypeKind kind))
        {
            // Neither an answer without body nor one of bytes can be a part of another value.
            return depth > 0 && kind is (ApiTypeKind.Void or ApiTypeKind.Binary) ? null : new ApiTypeRef(kind);
        }

        if (isModel(text))
        {
            return new ApiTypeRef(ApiTypeKind.Model, text);
        }

        if (inCorrections && text == "Map[variable]")
        {
            return new ApiTypeRef(ApiTypeKind.Variables);
        }

        if (Element(text, "List[") is { } item)
        {
            return Of(ApiTypeKind.List, item, isModel, inCorrections, depth);
        }

        if (inCorrections && Element(text, "Map[") is { } value)
        {
            return Of(ApiTypeKind.Map, value, isModel, inCorrections, depth);
        }

        return LooksLikeModel(text) ? new ApiTypeRef(ApiTypeKind.Model, text) : null;
    }

    private static ApiTypeRef? Of(
        ApiTypeKind kind, string element, Func<string, bool> isModel, bool inCorrections, int depth)
        => depth < MaxDepth && Parse(element, isModel, inCorrections, depth + 1) is { } type
            ? new ApiTypeRef(kind, null, type)
            : null;

    private static string? Element(string text, string opening)
        => text.StartsWith(opening, StringComparison.Ordinal) && text[text.Length - 1] == ']'
            ? text.Substring(opening.Length, text.Length - opening.Length - 1)
            : null;
}

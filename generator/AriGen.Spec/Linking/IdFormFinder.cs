using System;
using System.Collections.Generic;
using System.Linq;

namespace AriGen.Spec.Linking;

/// <summary>
/// Finds operations that differ only in the place of the new ID: <c>POST /channels</c> has it in the query,
/// <c>POST /channels/{channelId}</c> in the path.
/// </summary>
internal static class IdFormFinder
{
    /// <summary>The operations that have an ID form, each with that form. No operation is in two pairs.</summary>
    public static IReadOnlyDictionary<ApiOperation, ApiOperation> Find(IReadOnlyCollection<ApiOperation> operations)
    {
        Dictionary<ApiOperation, ApiOperation> forms = [];
        HashSet<ApiOperation> taken = [];
        foreach (ApiOperation operation in operations.OrderBy(o => o.Path.Segments.Count))
        {
            ApiOperation? form = taken.Contains(operation)
                ? null
                : operations.FirstOrDefault(o => !taken.Contains(o) && IsIdForm(operation, o));
            if (form is not null)
            {
                forms.Add(operation, form);
                taken.UnionWith([operation, form]);
            }
        }

        return forms;
    }

    public static ApiOperation Merge(ApiOperation operation, ApiOperation form)
    {
        ApiParameter inPath = IdOf(form)!;
        ApiParameter? own = operation.Parameters.FirstOrDefault(p => p.Name == inPath.Name);
        ApiParameter id = (own ?? inPath) with { Location = ApiParameterLocation.Path, Required = false, IsNewId = true };
        return operation with
        {
            Path = form.Path,
            Since = form.Since,
            Parameters = operation.Parameters.Select(p => p == own ? id : p).Concat(own is null ? [id] : []).ToEquatableArray(),
            Errors = operation.Errors
                .Concat(form.Errors.Where(e => operation.Errors.All(known => known.Code != e.Code)))
                .ToEquatableArray(),
        };
    }

    private static bool IsIdForm(ApiOperation operation, ApiOperation form)
        => form != operation
            && operation.Method == "POST"
            && form.Method == "POST"
            && IdOf(form) is { Type.Kind: ApiTypeKind.String, Values.Count: 0 } id
            && IsWithId(operation.Path, form.Path)
            && operation.Returns == form.Returns
            && IsNewId(operation, id.Name)
            && Others(operation, id.Name).SequenceEqual(Others(form, id.Name));

    // The parameter that is the last segment of the path.
    private static ApiParameter? IdOf(ApiOperation operation)
        => operation.Path.LastParameter is { } id ? operation.Parameters.FirstOrDefault(p => p.Name == id) : null;

    // A correction may have moved the ID into the path already.
    private static bool IsWithId(ApiPath path, ApiPath pathWithId)
        => pathWithId == path || pathWithId.Segments.Take(pathWithId.Segments.Count - 1).SequenceEqual(path.Segments);

    // The client can make a value only for what the operation creates. Where the operation has no such parameter, the name tells.
    private static bool IsNewId(ApiOperation operation, string name)
    {
        if (operation.Parameters.FirstOrDefault(p => p.Name == name) is { } own)
        {
            return own is { Required: false, AllowMultiple: false, Type.Kind: ApiTypeKind.String, Values.Count: 0 }
                && (own.IsNewId || operation.Returns.Kind == ApiTypeKind.Model);
        }

        return operation.Returns.Model is { } model && name == CSharpName.UnescapedCamel(model) + "Id";
    }

    // In any order, and whatever their descriptions say.
    private static IEnumerable<ApiParameter> Others(ApiOperation operation, string id) => operation.Parameters
        .Where(p => p.Name != id)
        .OrderBy(p => p.Name, StringComparer.Ordinal)
        .Select(p => p with { Description = string.Empty });
}

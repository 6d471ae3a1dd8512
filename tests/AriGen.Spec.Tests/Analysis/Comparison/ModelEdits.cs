namespace AriGen.Spec.Tests.Comparison;

/// <summary>Models that differ from another in one place.</summary>
internal static class ModelEdits
{
    public static ApiModel EditResource(this ApiModel model, string resource, Func<ApiResource, ApiResource?> edit)
        => model with { Resources = Edit(model.Resources, r => r.Name == resource, edit) };

    public static ApiModel EditOperation(this ApiModel model, string resource, string nickname, Func<ApiOperation, ApiOperation?> edit)
        => model.EditResource(resource, r => r with { Operations = Edit(r.Operations, o => o.Nickname == nickname, edit) });

    public static ApiModel EditParameter(
        this ApiModel model, string resource, string nickname, string parameter, Func<ApiParameter, ApiParameter?> edit)
        => model.EditOperation(resource, nickname, o => o with { Parameters = Edit(o.Parameters, p => p.Name == parameter, edit) });

    public static ApiModel AddParameter(this ApiModel model, string resource, string nickname, ApiParameter parameter)
        => model.EditOperation(resource, nickname, o => o with { Parameters = o.Parameters.Append(parameter).ToEquatableArray() });

    public static ApiModel EditType(this ApiModel model, string type, Func<ApiType, ApiType?> edit)
        => model with { Types = Edit(model.Types, t => t.Name == type, edit) };

    public static ApiModel EditProperty(this ApiModel model, string type, string property, Func<ApiProperty, ApiProperty?> edit)
        => model.EditType(type, t => t with { Properties = Edit(t.Properties, p => p.Name == property, edit) });

    public static ApiModel AddProperty(this ApiModel model, string type, ApiProperty property)
        => model.EditType(type, t => t with { Properties = t.Properties.Append(property).ToEquatableArray() });

    /// <summary>Gives a model another base, and tells both bases.</summary>
    public static ApiModel Reparent(this ApiModel model, string type, string? parent)
    {
        string? old = model.Types.Single(t => t.Name == type).Base;
        model = model.EditType(type, t => t with { Base = parent });
        model = old is null ? model : model.EditType(old, t => t with { SubTypes = t.SubTypes.Where(s => s != type).ToEquatableArray() });
        return parent is null ? model : model.EditType(parent, t => t with { SubTypes = t.SubTypes.Append(type).ToEquatableArray() });
    }

    /// <summary>Removes a model that nothing but its base refers to.</summary>
    public static ApiModel RemoveType(this ApiModel model, string type) => model.Reparent(type, null).EditType(type, _ => null);

    public static ApiModel AddType(this ApiModel model, ApiType type)
        => (model with { Types = model.Types.Append(type with { Base = null }).ToEquatableArray() }).Reparent(type.Name, type.Base);

    public static ApiTypeRef Type(ApiTypeKind kind) => new(kind);

    public static ApiTypeRef ListOf(ApiTypeKind kind) => new(ApiTypeKind.List, null, new ApiTypeRef(kind));

    public static EquatableArray<string> Words(params string[] words) => words.ToEquatableArray();

    public static ApiParameter Query(string name, ApiTypeKind kind = ApiTypeKind.String, bool required = false)
        => new(name, ApiParameterLocation.Query, Type(kind), required, false, null, default, null, "Something.", false);

    public static ApiProperty Property(string name, ApiTypeKind kind = ApiTypeKind.String, bool required = false)
        => new(name, Type(kind), required, default, null, "Something.");

    private static EquatableArray<T> Edit<T>(EquatableArray<T> items, Func<T, bool> isIt, Func<T, T?> edit)
        where T : class, IEquatable<T>
    {
        Assert.Contains(items, item => isIt(item));
        return items.Select(item => isIt(item) ? edit(item) : item).OfType<T>().ToEquatableArray();
    }
}

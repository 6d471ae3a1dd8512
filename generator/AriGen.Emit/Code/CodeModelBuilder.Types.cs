using AriGen.Spec;

namespace AriGen.Emit;

public sealed partial class CodeModelBuilder
{
    private CodeType Type(ApiTypeRef type, string? openValue = null, ApiDuration? duration = null)
    {
        if (duration is not null && type.Kind is (ApiTypeKind.Int or ApiTypeKind.Long))
        {
            return new CodeType(type.Kind, "global::System.TimeSpan", IsValueType: true, Duration: duration);
        }

        if (openValue is not null)
        {
            return new CodeType(
                ApiTypeKind.String, openValue, IsValueType: true, IsOpenValue: true, JsonClass: GeneratedTypeNames.Json(openValue));
        }

        switch (type.Kind)
        {
            case ApiTypeKind.Model:
                string name = _modelNames[type.Model!];
                return new CodeType(type.Kind, name, IsValueType: false, JsonClass: GeneratedTypeNames.Json(name));
            case ApiTypeKind.List:
                CodeType item = Type(type.Element!);
                return new CodeType(type.Kind, $"{CSharp.Collections}.IReadOnlyList<{item.Name}>", IsValueType: false, Element: item);
            case ApiTypeKind.Map:
                CodeType value = Type(type.Element!);
                return new CodeType(type.Kind, $"{CSharp.Collections}.IReadOnlyDictionary<string, {value.Name}>", IsValueType: false, Element: value);
            case ApiTypeKind.Int:
                return new CodeType(type.Kind, "int", IsValueType: true);
            case ApiTypeKind.Long:
                return new CodeType(type.Kind, "long", IsValueType: true);
            case ApiTypeKind.Double:
                return new CodeType(type.Kind, "double", IsValueType: true);
            case ApiTypeKind.Boolean:
                return new CodeType(type.Kind, "bool", IsValueType: true);
            case ApiTypeKind.Date:
                return new CodeType(type.Kind, "global::System.DateTimeOffset", IsValueType: true);
            case ApiTypeKind.Json:
                return new CodeType(type.Kind, $"{CSharp.AriGen}.JsonData", IsValueType: true);
            case ApiTypeKind.Variables:
                return new CodeType(type.Kind, $"{CSharp.AriGen}.AriVariables", IsValueType: false);
            case ApiTypeKind.Binary:
                return new CodeType(type.Kind, $"{CSharp.AriGen}.AriDownload", IsValueType: false);
            case ApiTypeKind.Void:
                return new CodeType(type.Kind, "void", IsValueType: false);
            default:
                return new CodeType(ApiTypeKind.String, "string", IsValueType: false);
        }
    }
}

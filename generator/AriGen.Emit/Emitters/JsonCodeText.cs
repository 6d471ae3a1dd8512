using System.Globalization;
using AriGen.Spec;

namespace AriGen.Emit;

/// <summary>The C# that reads and writes one value of a type. Classes have their full names: a member of the same name may stand where the code does.</summary>
internal sealed class JsonCodeText(FileFrame frame)
{
    /// <summary>The field that holds the names of a model's members. No model has such a name.</summary>
    public const string Members = "Members_";

    /// <summary>An expression that reads the value the cursor is on; null where JSON has null.</summary>
    public string Read(CodeType type)
    {
        if (type.JsonClass is { } json)
        {
            // A plain null would be taken for a null string, which converts to an open value.
            string none = type.IsOpenValue ? $"default({type.Name}?)" : "null";
            return $"json.Null() ? {none} : {frame.Full(json)}.Read(ref json)";
        }

        if (type.Duration is { } duration)
        {
            return $"json.{duration.Unit}({Infinite(duration, separator: "")})";
        }

        return type.Kind switch
        {
            ApiTypeKind.List when type.Element is { Kind: ApiTypeKind.String, IsOpenValue: false } => Call("Strings"),
            ApiTypeKind.List => $"json.List({Reader(type.Element!)})",
            ApiTypeKind.Map when type.Element is { Kind: ApiTypeKind.String, IsOpenValue: false } => Call("StringMap"),
            ApiTypeKind.Map => $"json.Map({Reader(type.Element!)})",
            _ => Call(Method(type)),
        };
    }

    /// <summary>A delegate that reads one value, never null: for lists, maps and responses.</summary>
    public string Reader(CodeType type)
        => type.JsonClass is { } json ? $"{frame.Full(json)}.Read" : $"static (ref {CSharp.Cursor} json) => {Read(type)}{Otherwise(type)}";

    /// <summary>Returns the code after a nullable value of a member that must not be null.</summary>
    public string Otherwise(CodeType type) => type switch
    {
        { IsValueType: true } => ".GetValueOrDefault()",
        { Kind: ApiTypeKind.Model } => $" ?? {frame.Full(type.JsonClass!)}.Empty",
        { Kind: ApiTypeKind.String } => " ?? \"\"",
        { Kind: ApiTypeKind.List } => " ?? []",
        { Kind: ApiTypeKind.Map } => $" ?? {EmptyMap(type)}",
        _ => " ?? new()",
    };

    /// <summary>The same kind of map that reading gives, so that a record with its default equals one that was read.</summary>
    public static string EmptyMap(CodeType type) => $"{CSharp.Runtime}.AriMap<{type.Element!.Name}>.Empty";

    /// <summary>Statements that write a member whose value is not null, one a line.</summary>
    public CodeWriter WriteMember(CodeWriter code, CodeType type, string wireName, string value)
    {
        string name = CSharp.Literal(wireName) + "u8";
        if (type.IsOpenValue)
        {
            return code.Line($"writer.WriteString({name}, {value}.Value);");
        }

        if (type.Duration is { } duration)
        {
            return code.Line($"{CSharp.Runtime}.AriWrite.{duration.Unit}(writer, {name}, {value}{Infinite(duration)});");
        }

        return type.Kind switch
        {
            ApiTypeKind.String => code.Line($"writer.WriteString({name}, {value});"),
            ApiTypeKind.Int or ApiTypeKind.Long or ApiTypeKind.Double => code.Line($"writer.WriteNumber({name}, {value});"),
            ApiTypeKind.Boolean => code.Line($"writer.WriteBoolean({name}, {value});"),
            _ => code.Line($"writer.WritePropertyName({name});").Line($"{WriteValue(type, value)};"),
        };
    }

    private string WriteValue(CodeType type, string value)
    {
        if (type.JsonClass is { } json)
        {
            return type.IsOpenValue ? $"writer.WriteStringValue({value}.Value)" : $"{frame.Full(json)}.Write(writer, {value})";
        }

        return type.Kind switch
        {
            ApiTypeKind.String => $"writer.WriteStringValue({value})",
            ApiTypeKind.Int or ApiTypeKind.Long or ApiTypeKind.Double => $"writer.WriteNumberValue({value})",
            ApiTypeKind.Boolean => $"writer.WriteBooleanValue({value})",
            ApiTypeKind.Date => $"{CSharp.Runtime}.AriWrite.Date(writer, {value})",
            ApiTypeKind.Json => $"{CSharp.Runtime}.AriWrite.Json(writer, {value})",
            ApiTypeKind.Variables => $"{CSharp.Runtime}.AriWrite.Variables(writer, {value})",
            ApiTypeKind.List => $"{CSharp.Runtime}.AriWrite.List(writer, {value}, {Writer(type.Element!)})",
            _ => $"{CSharp.Runtime}.AriWrite.Map(writer, {value}, {Writer(type.Element!)})",
        };
    }

    /// <summary>The argument that names the number for no limit, if there is one.</summary>
    public static string Infinite(ApiDuration duration, string separator = ", ")
        => duration.Infinite is { } infinite ? $"{separator}infinite: {infinite.ToString(CultureInfo.InvariantCulture)}" : "";

    private string Writer(CodeType element) => $"static (writer, value) => {WriteValue(element, "value")}";

    private static string Call(string method) => $"json.{method}()";

    private static string Method(CodeType type) => type.Kind switch
    {
        ApiTypeKind.Int => "Int32",
        ApiTypeKind.Long => "Int64",
        ApiTypeKind.Double => "Double",
        ApiTypeKind.Boolean => "Boolean",
        ApiTypeKind.Date => "Date",
        ApiTypeKind.Json => "Json",
        ApiTypeKind.Variables => "Variables",
        _ => "String",
    };
}

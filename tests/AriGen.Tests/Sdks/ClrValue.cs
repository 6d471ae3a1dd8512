using System.Text.Json;
using System.Text.Json.Nodes;
using AriGen.Runtime;
using AriGen.Tests.ApiDocs;

namespace AriGen.Tests.Sdks;

/// <summary>Creates arguments of generated types from JSON.</summary>
internal static class ClrValue
{
    /// <param name="type">The type.</param>
    /// <param name="value">The JSON.</param>
    /// <param name="parameter">The parameter's wire name, which decides the unit of a duration.</param>
    public static object Of(Type type, JsonNode value, string parameter = "")
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(TimeSpan))
        {
            long number = value.GetValue<int>();
            return Corrections.UnitOf(parameter) == "s" ? TimeSpan.FromSeconds(number) : TimeSpan.FromMilliseconds(number);
        }

        if (IsOpenValue(plain))
        {
            return Activator.CreateInstance(plain, value.GetValue<string>())!;
        }

        if (plain.IsGenericType && plain.GetGenericTypeDefinition() == typeof(OneOrMany<>))
        {
            Type item = plain.GetGenericArguments()[0];
            JsonNode[] nodes = [.. value.AsArray().Select(node => node!)];
            var items = Array.CreateInstance(item, nodes.Length);
            for (int index = 0; index < nodes.Length; index++)
            {
                items.SetValue(Of(item, nodes[index]), index);
            }

            return plain.GetMethod("op_Implicit", [items.GetType()])!.Invoke(null, [items])!;
        }

        return value.Deserialize(plain, JsonSerializerOptions.Default)!;
    }

    public static bool IsOpenValue(Type type)
        => type.GetInterfaces().Any(contract => contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IAriValue<>));
}

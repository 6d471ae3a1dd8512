using System.Text.Json;
using System.Text.Json.Nodes;
using AriGen.Runtime;

namespace AriGen.Tests.Sdks;

/// <summary>Creates arguments of generated types from JSON.</summary>
internal static class ClrValue
{
    public static object Of(Type type, JsonNode value)
    {
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
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

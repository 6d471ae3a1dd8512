using System.Collections;
using System.Reflection;
using AriGen.Tests.Sdks;

namespace AriGen.Tests.Json;

/// <summary>Follows a path of JSON names, such as <c>fields[1].value</c>, through generated records.</summary>
internal static class ClrPath
{
    public static object? Value(object root, string path)
    {
        object? value = root;
        foreach (string step in path.Replace("[", ".[", StringComparison.Ordinal).Split('.'))
        {
            value = step.StartsWith('[')
                ? ((IEnumerable)value!)
                    .Cast<object>()
                    .ElementAt(int.Parse(step.Trim('[', ']'), System.Globalization.CultureInfo.InvariantCulture))
                : Property(value!.GetType(), step).GetValue(value);
        }

        return value;
    }

    private static PropertyInfo Property(Type type, string name)
    {
        PropertyInfo[] properties = type.GetProperties();
        return properties.SingleOrDefault(property => WireName.Comparer.Equals(property.Name, name))
            ?? throw new InvalidOperationException($"{type.Name} has no property for {name}.");
    }
}
